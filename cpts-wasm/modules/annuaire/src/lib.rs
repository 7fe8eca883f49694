//! The WebAssembly module of the widget `cpts-annuaire`: a shell around [`cpts_wasm::widgets::Annuaire`].

cpts_wasm::export_widget!(Annuaire);

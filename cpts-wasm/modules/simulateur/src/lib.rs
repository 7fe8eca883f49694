//! The WebAssembly module of the widget `cpts-simulateur`: a shell around [`cpts_wasm::widgets::Simulateur`].

cpts_wasm::export_widget!(Simulateur);

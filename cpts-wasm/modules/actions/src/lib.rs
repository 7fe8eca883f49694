//! The WebAssembly module of the widget `cpts-actions`: a shell around [`cpts_wasm::widgets::Actions`].

cpts_wasm::export_widget!(Actions);

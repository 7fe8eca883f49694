//! The WebAssembly module of the widget `cpts-presentation`: a shell around [`cpts_wasm::widgets::Presentation`].

cpts_wasm::export_widget!(Presentation);

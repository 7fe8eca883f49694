//! A widget in the page of a browser.

use web_sys::{Document, ShadowRoot};

use crate::view::{Dom, Patch};
use crate::widgets::{Effet, Erreur, Options, Widget};

/// A widget, and the part of a page that shows it.
#[derive(Debug)]
pub struct Page<W> {
    widget: W,
    patch: Patch<Dom>,
}

impl<W: Widget> Page<W> {
    /// Shows a widget under a shadow root.
    #[must_use]
    pub fn new(document: Document, root: ShadowRoot, widget: W) -> Self {
        let surface = Dom::new(document, root.clone());
        let mut page = Self { widget, patch: Patch::new(surface, root.into()) };
        page.show();
        page
    }

    /// Gives the widget the bytes of its file.
    pub fn read(&mut self, bytes: Vec<u8>) -> String {
        let effects = self.widget.read(bytes);
        self.after(&effects)
    }

    /// Lets the widget go on with what is long; whether there is more to do.
    pub fn advance(&mut self) -> bool {
        let goes_on = self.widget.advance();
        if !goes_on {
            self.show();
        }
        goes_on
    }

    /// What the widget asks for once there is nothing more to do.
    pub fn ready(&mut self) -> String {
        told(&self.widget.ready())
    }

    /// Tells the widget that its file could not be had, and why.
    pub fn fail(&mut self, code: &str) -> String {
        let effects = self.widget.fail(Erreur::from_code(code));
        self.after(&effects)
    }

    /// Asks the widget what it needs first.
    pub fn begin(&mut self) -> String {
        let effects = self.widget.begin();
        self.after(&effects)
    }

    /// Gives the widget a file that it asked for, or says that it could not be had.
    pub fn file(&mut self, path: &str, bytes: Option<Vec<u8>>) -> String {
        let effects = self.widget.file(path, bytes);
        self.after(&effects)
    }

    /// Gives the widget a message of one of its elements.
    pub fn receive(&mut self, message: &str, value: &str) -> String {
        let effects = self.widget.receive(message, value);
        self.after(&effects)
    }

    fn after(&mut self, effects: &[Effet]) -> String {
        self.show();
        told(effects)
    }

    fn show(&mut self) {
        self.patch.show([self.widget.view().into()]);
    }
}

/// What stands between effects, and between attributes: texts cross to JavaScript at a tenth of the weight of lists.
const BETWEEN: char = '\u{1e}';

fn told(effects: &[Effet]) -> String {
    let mut told = String::new();
    for effect in effects {
        // What people wrote must not pass for another effect.
        told.extend(effect.to_text().chars().filter(|character| *character != BETWEEN));
        told.push(BETWEEN);
    }
    told
}

/// The attributes of an element, each its name and its value, apart by U+001F and ended by U+001E.
#[must_use]
pub fn options(attributes: &str) -> Options {
    Options::of(attributes.split(BETWEEN).filter_map(|attribute| attribute.split_once('\u{1f}')))
}

/// What gives memory to a module: a third of the weight of that of the standard library.
#[cfg(target_arch = "wasm32")]
#[must_use]
pub const fn allocator() -> Allocator {
    talc::wasm::new_wasm_dynamic_allocator()
}

/// The type of [`allocator`].
#[cfg(target_arch = "wasm32")]
pub type Allocator = talc::wasm::WasmDynamicTalc;

/// Gives JavaScript some widgets, each as a class of the same name: once a module.
#[macro_export]
macro_rules! export_widget {
    ($($widget:ident),+) => {
        #[cfg(target_arch = "wasm32")]
        #[global_allocator]
        static ALLOCATOR: $crate::page::Allocator = $crate::page::allocator();

        $(
            #[doc = concat!("The widget `", stringify!($widget), "`, for its element.")]
            #[wasm_bindgen::prelude::wasm_bindgen]
            #[derive(Debug)]
            pub struct $widget($crate::page::Page<$crate::widgets::$widget>);

            #[wasm_bindgen::prelude::wasm_bindgen]
            impl $widget {
                /// Shows the widget, with the attributes of its element, on a day.
                ///
                /// # Errors
                ///
                /// When the day is not one.
                #[wasm_bindgen(constructor)]
                pub fn new(
                    document: web_sys::Document,
                    root: web_sys::ShadowRoot,
                    attributes: &str,
                    date: &str,
                ) -> Result<$widget, wasm_bindgen::JsError> {
                    let date = date.parse().map_err(|_| wasm_bindgen::JsError::new("the date is not `AAAA-MM-JJ`"))?;
                    let options = $crate::page::options(attributes);
                    let settings = $crate::widgets::Reglages::new(date).with(&options);
                    let widget = $crate::widgets::$widget::new(settings, &options);
                    Ok(Self($crate::page::Page::new(document, root, widget)))
                }

                /// Gives it the bytes of its file.
                pub fn read(&mut self, bytes: Vec<u8>) -> String {
                    self.0.read(bytes)
                }

                /// Lets it go on with what is long; whether there is more to do.
                pub fn advance(&mut self) -> bool {
                    self.0.advance()
                }

                /// What it asks for once there is nothing more to do.
                pub fn ready(&mut self) -> String {
                    self.0.ready()
                }

                /// Tells it that its file could not be had.
                pub fn fail(&mut self, code: &str) -> String {
                    self.0.fail(code)
                }

                /// Asks it what it needs first.
                pub fn begin(&mut self) -> String {
                    self.0.begin()
                }

                /// Gives it a file that it asked for, or says that it could not be had.
                pub fn file(&mut self, path: &str, bytes: Option<Vec<u8>>) -> String {
                    self.0.file(path, bytes)
                }

                /// Gives it a message of one of its elements, and the value of that element.
                pub fn receive(&mut self, message: &str, value: &str) -> String {
                    self.0.receive(message, value)
                }
            }
        )+
    };
}

//! The sentences of what is around every page of the console.

#[cfg_attr(test, derive(Debug))]
pub struct Frame {
    pub name_menu: &'static str,
    pub theme: &'static str,
    pub theme_browser: &'static str,
    pub theme_light: &'static str,
    pub theme_dark: &'static str,
    pub keys: &'static str,
    pub key_palette: &'static str,
    pub key_sheet: &'static str,
    pub key_search: &'static str,
    pub key_undo: &'static str,
    pub key_close: &'static str,
    pub single_keys: &'static str,
    pub single_keys_hint: &'static str,
    pub close: &'static str,
    pub palette: &'static str,
    pub palette_open: &'static str,
    pub palette_field: &'static str,
    pub palette_hint: &'static str,
    pub page: &'static str,
    pub searching: &'static str,
    pub nothing_found: &'static str,
}

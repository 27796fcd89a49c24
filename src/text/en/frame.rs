//! English.

use crate::text::Frame;

pub(super) const FRAME: Frame = Frame {
    name_menu: "Your menu",
    theme: "Colours",
    theme_browser: "As the browser",
    theme_light: "Light",
    theme_dark: "Dark",
    keys: "Keyboard shortcuts",
    key_palette: "Find an app, a page or something to do (on a Mac: \u{2318} K)",
    key_sheet: "Show these shortcuts",
    key_search: "Go to the page's search field",
    key_undo: "Undo what a message tells",
    key_close: "Close what is open",
    single_keys: "Shortcuts of a single key",
    single_keys_hint: "Untick this if you press them by accident. It holds for this tab.",
    close: "Close",
    palette: "Find or do",
    palette_open: "Find",
    palette_field: "An app, a page or something to do",
    palette_hint: "Move with the arrow keys, choose with Enter, close with Esc.",
    page: "Page",
    searching: "Searching\u{2026}",
    nothing_found: "Nothing found. Apps are found by the beginnings of their words, or by the whole appId.",
};

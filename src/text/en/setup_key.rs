//! English.

use super::token::TOKEN;
use crate::text::Token;

pub(super) const SETUP_KEY: Token = Token {
    show: "Show key",
    hide: "Hide key",
    copy: "Copy key",
    copied: "Setup key copied",
    selected: "Your browser did not let us copy. The key is selected: press Ctrl+C (on a Mac \u{2318}C).",
    on_clipboard: "The setup key is still on your clipboard, where other programs can read it.",
    clipboard_not_cleared: "Your browser did not let us clear the clipboard. Copy something else to replace the key.",
    ..TOKEN
};

//! German.

use super::recovery_codes::RECOVERY_CODES;
use crate::text::Token;

pub(super) const SETUP_KEY: Token = Token {
    show: "Schlüssel anzeigen",
    hide: "Schlüssel verbergen",
    copy: "Schlüssel kopieren",
    copied: "Einrichtungsschlüssel kopiert",
    selected: "Ihr Browser hat das Kopieren nicht zugelassen. Der Schlüssel ist markiert: Drücken Sie Strg+C (am Mac \
               \u{2318}C).",
    on_clipboard: "Der Einrichtungsschlüssel ist noch in Ihrer Zwischenablage, wo andere Programme ihn lesen können.",
    clipboard_not_cleared: "Ihr Browser hat das Leeren der Zwischenablage nicht zugelassen. Kopieren Sie etwas \
                            anderes, um den Schlüssel zu ersetzen.",
    ..RECOVERY_CODES
};

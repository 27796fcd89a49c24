//! Hungarian.

use super::recovery_codes::RECOVERY_CODES;
use crate::text::Token;

pub(super) const SETUP_KEY: Token = Token {
    is_hidden: "(rejtett)",
    show: "Kulcs megjelenítése",
    hide: "Kulcs elrejtése",
    copy: "Kulcs másolása",
    copied: "Beállítókulcs kimásolva",
    selected: "A böngészője nem engedte a másolást. A kulcs ki van jelölve: nyomja meg a Ctrl+C billentyűkombinációt \
               (Macen: \u{2318}C).",
    on_clipboard: "A beállítókulcs még a vágólapon van, ahol más programok is olvashatják.",
    clear_clipboard: "Vágólap törlése",
    clipboard_cleared: "Vágólap törölve",
    clipboard_not_cleared: "A böngészője nem engedte törölni a vágólapot. Másoljon ki valami mást, hogy az kerüljön \
                            a kulcs helyére.",
    ..RECOVERY_CODES
};

//! Hungarian.

use crate::text::Frame;

pub(super) const FRAME: Frame = Frame {
    name_menu: "Az Ön menüje",
    theme: "Színek",
    theme_browser: "Mint a böngészőben",
    theme_light: "Világos",
    theme_dark: "Sötét",
    keys: "Billentyűparancsok",
    key_palette: "Alkalmazás, oldal vagy művelet keresése (Macen: \u{2318} K)",
    key_sheet: "A billentyűparancsok megjelenítése",
    key_search: "Ugrás az oldal keresőmezőjére",
    key_undo: "Az üzenetben jelzett művelet visszavonása",
    key_close: "A megnyitott elem bezárása",
    single_keys: "Egybillentyűs parancsok",
    single_keys_hint: "Ha véletlenül szokta lenyomni őket, kapcsolja ki. Ez erre a lapra vonatkozik.",
    close: "Bezárás",
    palette: "Keresés és műveletek",
    palette_open: "Keresés",
    palette_field: "Alkalmazás, oldal vagy művelet",
    palette_hint: "Mozgás a nyílbillentyűkkel, választás az Enter, bezárás az Esc billentyűvel.",
    page: "Oldal",
    searching: "Keresés folyamatban\u{2026}",
    nothing_found: "Nincs találat. Az alkalmazások a szavaik elejével vagy a teljes appIdval találhatók meg.",
};

//! German.

use crate::text::Frame;

pub(super) const FRAME: Frame = Frame {
    name_menu: "Ihr Menü",
    theme: "Farben",
    theme_browser: "Wie im Browser",
    theme_light: "Hell",
    theme_dark: "Dunkel",
    keys: "Tastenkürzel",
    key_palette: "App, Seite oder Aktion suchen (am Mac: \u{2318} K)",
    key_sheet: "Diese Tastenkürzel anzeigen",
    key_search: "Zum Suchfeld der Seite springen",
    key_undo: "Gemeldete Aktion rückgängig machen",
    key_close: "Schließen, was geöffnet ist",
    single_keys: "Tastenkürzel mit nur einer Taste",
    single_keys_hint: "Entfernen Sie das Häkchen, wenn Sie sie versehentlich drücken. Das gilt für diesen Tab.",
    close: "Schließen",
    palette: "Suchen oder ausführen",
    palette_open: "Suchen",
    palette_field: "App, Seite oder Aktion",
    palette_hint: "Mit den Pfeiltasten bewegen, mit Enter auswählen, mit Esc schließen.",
    page: "Seite",
    searching: "Suche läuft\u{a0}…",
    nothing_found: "Nichts gefunden. Apps lassen sich über Wortanfänge im Namen oder über die ganze appId finden.",
};

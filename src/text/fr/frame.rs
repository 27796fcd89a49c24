//! French.

use crate::text::Frame;

pub(super) const FRAME: Frame = Frame {
    name_menu: "Votre menu",
    theme: "Thème",
    theme_browser: "Comme le navigateur",
    theme_light: "Clair",
    theme_dark: "Sombre",
    keys: "Raccourcis clavier",
    key_palette: "Rechercher une application, une page ou une action (sur Mac, \u{2318} K)",
    key_sheet: "Afficher ces raccourcis",
    key_search: "Aller au champ de recherche de la page",
    key_undo: "Annuler l’action annoncée par un message",
    key_close: "Fermer ce qui est ouvert",
    single_keys: "Raccourcis à une seule touche",
    single_keys_hint: "Décochez cette case si vous les déclenchez par mégarde. Valable pour cet onglet.",
    close: "Fermer",
    palette: "Rechercher ou agir",
    palette_open: "Rechercher",
    palette_field: "Une application, une page ou une action",
    palette_hint: "Flèches pour se déplacer, Entrée pour choisir, Échap pour fermer.",
    page: "Page",
    searching: "Recherche en cours\u{2026}",
    nothing_found: "Aucun résultat. Une application se trouve par le début de ses mots, ou par l’appId entier.",
};

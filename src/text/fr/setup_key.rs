//! French.

use super::recovery_codes::RECOVERY_CODES;
use crate::text::Token;

pub(super) const SETUP_KEY: Token = Token {
    is_hidden: "(masquée)",
    show: "Afficher la clé",
    hide: "Masquer la clé",
    copy: "Copier la clé",
    copied: "Clé de configuration copiée",
    selected: "Votre navigateur n’a pas autorisé la copie. La clé est sélectionnée\u{a0}: appuyez sur Ctrl+C (sur Mac, \
               \u{2318}C).",
    on_clipboard: "La clé de configuration est encore dans le presse-papiers, où d’autres programmes peuvent la lire.",
    clipboard_not_cleared: "Votre navigateur n’a pas permis de vider le presse-papiers. Copiez autre chose pour \
                            remplacer la clé.",
    ..RECOVERY_CODES
};

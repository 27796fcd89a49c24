//! French.

use super::numbers::{app_credentials, grouped};
use crate::text::{Bulk, join};

pub(super) const BULK: Bulk = Bulk {
    select: "Sélectionner",
    select_one: |name| join(&["Sélectionner ", name]),
    select_all: |count| {
        if count < 2 {
            return "Sélectionner l’accès chargé".to_owned();
        }
        join(&["Sélectionner les ", &grouped(count as u64), " accès chargés"])
    },
    selection: "Accès d’application sélectionnés",
    selected: |count| join(&[&grouped(count as u64), if count < 2 { " sélectionné" } else { " sélectionnés" }]),
    clear: "Désélectionner",
    revoke: "Révoquer",
    heading: |count| join(&["Révoquer ", &app_credentials(count as u64), "\u{202f}?"]),
    consequence: "Les appTokens sont refusés dès ce moment, et tout ce qui les utilise cesse de fonctionner. Vous \
                  pourrez rétablir ces accès plus tard.",
    nothing_to_do: "Tous les accès sélectionnés sont déjà révoqués.",
    more_names: |count| join(&["et ", &grouped(count as u64), if count < 2 { " autre" } else { " autres" }]),
    skipped: |count| {
        let rest = if count < 2 {
            " accès de votre sélection est déjà révoqué, et reste tel quel."
        } else {
            " accès de votre sélection sont déjà révoqués, et restent tels quels."
        };
        join(&[&grouped(count as u64), rest])
    },
    confirm: |count| join(&["Révoquer ", &grouped(count as u64), " accès"]),
    under_way: "Révocation en cours",
    progress: |done, of| join(&[&grouped(done as u64), " sur ", &grouped(of as u64)]),
    stop: "Arrêter",
    failed: |count| {
        let failed =
            if count < 2 { " n’a pas pu être révoqué\u{a0}:" } else { " n’ont pas pu être révoqués\u{a0}:" };
        join(&[&app_credentials(count as u64), failed])
    },
    restore_failed: |names| join(&["Échec du rétablissement\u{a0}: ", names, "."]),
    close: "Fermer",
    revoked: |count| join(&[&app_credentials(count as u64), if count < 2 { " révoqué" } else { " révoqués" }]),
    restored: |count| join(&[&app_credentials(count as u64), if count < 2 { " rétabli" } else { " rétablis" }]),
};

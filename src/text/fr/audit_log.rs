//! French.

use super::numbers::grouped;
use crate::text::{AuditLog, join};

pub(super) const AUDIT_LOG: AuditLog = AuditLog {
    heading: "Journal d’audit",
    intro: "Qui a modifié quoi, quand et d’où. Personne ne peut modifier ni supprimer une entrée.",
    filters: "Filtrer le journal d’audit",
    actor: "Effectué par",
    target: "Concernant",
    party_hint: "Nom, adresse ou identifiant",
    party_unknown: "Choisissez l’une des suggestions. Pour quelqu’un qui n’est plus là, saisissez l’identifiant.",
    action: "Action",
    any_action: "Toutes",
    from: "Du",
    until: "Au",
    clear: "Effacer les filtres",
    list: "Entrées",
    shown: |count| {
        let entries = if count < 2 { " entrée sur cette page" } else { " entrées sur cette page" };
        join(&[&grouped(count as u64), entries])
    },
    newest: "Entrées les plus récentes",
    older: "Entrées précédentes",
    failed: "Le journal d’audit n’a pas pu être chargé",
    empty: "Rien ne s’est encore passé",
    empty_what_now: "Toute modification de ce compte, de ses applications et de ses utilisateurs apparaît ici.",
    nothing_found: "Aucune entrée ne correspond",
    nothing_found_what_now: "Essayez une période plus longue, ou moins de filtres.",
    export_csv: "Exporter en CSV",
    export_json: "Exporter en JSON",
    exporting: |count| {
        let entries = if count < 2 { " entrée jusqu’ici" } else { " entrées jusqu’ici" };
        join(&["Exportation\u{a0}: ", &grouped(count as u64), entries])
    },
    stop: "Arrêter",
    stopped: "Exportation arrêtée. Rien n’a été enregistré.",
    export_failed: "L’exportation est incomplète",
    exported: |count, file| {
        let entries = if count < 2 { " entrée exportée dans " } else { " entrées exportées dans " };
        join(&[&grouped(count as u64), entries, file])
    },
};

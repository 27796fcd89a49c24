//! French.

use super::numbers::{app_credentials, grouped};
use crate::text::{AppList, join};
use idm_api::application_list::{ApplicationSort, StatusFilter};

pub(super) const APP_LIST: AppList = AppList {
    filters: "Rechercher des accès d’application",
    search: "Rechercher",
    search_placeholder: "Nom ou appId",
    any_kind: "Tous les types",
    status: "État",
    any_status: "Tous les états",
    with_status: |status| match status {
        StatusFilter::Active => "Actif",
        StatusFilter::Revoked => "Révoqué",
        StatusFilter::Expired => "Expiré",
        StatusFilter::Unused => "Inutilisé depuis 90 jours",
        StatusFilter::Expiring => "Expire d’ici 14 jours",
    },
    sort: "Trier par",
    sort_by: |sort| match sort {
        ApplicationSort::CreatedDescending => "Plus récents d’abord",
        ApplicationSort::Created => "Plus anciens d’abord",
        ApplicationSort::Name => "Nom, de A à Z",
        ApplicationSort::NameDescending => "Nom, de Z à A",
        ApplicationSort::LastUsedDescending => "Derniers utilisés d’abord",
        ApplicationSort::LastUsed => "Inutilisés depuis longtemps d’abord",
        ApplicationSort::Expires => "Expiration la plus proche d’abord",
        ApplicationSort::ExpiresDescending => "Expiration la plus lointaine d’abord",
    },
    view: "Affichage",
    cards: "Cartes",
    table: "Tableau",
    total: app_credentials,
    found: |count, more| {
        let found = if count < 2 && !more { " trouvé" } else { " trouvés" };
        join(&[if more { "Plus de " } else { "" }, &app_credentials(count), found])
    },
    searching: "Recherche en cours",
    nothing_found: "Aucun accès d’application ne correspond",
    nothing_found_what_now: "La recherche porte sur le début des mots d’un nom, ou sur un appId entier. Essayez moins \
                             de mots, ou effacez les filtres.",
    clear: "Effacer les filtres",
    begins_later: "Cette liste reprend là où vous étiez.",
    to_start: "Afficher depuis le début",
    newcomers: |count| {
        let what = if count < 2 {
            " nouvel accès d’application\u{a0}: afficher"
        } else {
            " nouveaux accès d’application\u{a0}: afficher"
        };
        join(&[&grouped(count as u64), what])
    },
    stale: "Peut-être plus à jour\u{a0}: la liste n’a pas pu être actualisée.",
    loading_more: "Chargement de la suite",
    more_failed: "La suite n’a pas pu être chargée",
    end: "Vous êtes à la fin de la liste.",
    name: "Nom",
    kind: "Type",
    expiring: "Expire bientôt",
    gone: "Hors liste",
    idle: "Inutilisé depuis 90 jours",
    never_expires: "Jamais",
};

//! German.

use super::numbers::grouped;
use crate::text::{AppCredentials, join};
use idm_api::{
    application::{ApplicationKind, ApplicationStatus},
    privilege::Privilege,
};

pub(super) const APP_CREDENTIALS: AppCredentials = AppCredentials {
    heading: "App-Zugänge",
    intro: "Jede Ihrer Apps hat ihren eigenen Zugang: eine öffentliche appId und ein geheimes appToken.",
    create: "Neuen App-Zugang erstellen",
    list: "App-Zugänge",
    copy_app_id: "appId kopieren",
    copy_app_id_of: |name| join(&["appId kopieren: ", name]),
    app_id_copied: |name| join(&["appId von „", name, "“ kopiert"]),
    app_id_selected: "Ihr Browser hat das Kopieren nicht zugelassen. Die appId ist markiert: Drücken Sie Strg+C (am \
                      Mac \u{2318}C).",
    app_id: "appId",
    kind: |kind| match kind {
        ApplicationKind::EndUser => "Endnutzer",
        ApplicationKind::BackEnd => "Backend",
    },
    status: |status| match status {
        ApplicationStatus::Active => "Aktiv",
        ApplicationStatus::Revoked => "Widerrufen",
        ApplicationStatus::Expired => "Abgelaufen",
    },
    privileges: "Berechtigungen",
    privilege: |privilege| match privilege {
        Privilege::IdentityCreate => "Endnutzer anlegen",
        Privilege::IdentityRecover => "Passwort-Resets anfordern",
        Privilege::IdentityRead => "Endnutzer einsehen",
        Privilege::IdentityUpdate => "Endnutzer bearbeiten",
        Privilege::IdentityDelete => "Endnutzer löschen",
        Privilege::SessionRevoke => "Sitzungen beenden",
        Privilege::AuditRead => "Audit-Log einsehen",
    },
    no_privileges: "Noch keine",
    created: "Erstellt",
    last_used: "Zuletzt verwendet",
    never_used: "Nie verwendet",
    expires: "Ablauf",
    list_failed: "Ihre App-Zugänge konnten nicht geladen werden",
    empty: "Noch keine App-Zugänge",
    empty_what_now: "Ihre Registrierungsseite braucht einen, um Endnutzer anzulegen. Erstellen Sie ihn hier und geben \
                     Sie das appToken dann Ihrem Credential-Broker.",
    count: |shown, total| join(&[&grouped(shown as u64), " von ", &grouped(total), " angezeigt"]),
    more: "Mehr anzeigen",
};

//! German.

use super::app_credentials::APP_CREDENTIALS;
use crate::text::{ApplicationEvents, ApplicationLife, ApplicationText, ConflictText, EditApplication, join};
use idm_api::application::Application;

pub(super) const APPLICATION: ApplicationText = ApplicationText {
    heading: "App-Zugang",
    back: "Zurück zu den App-Zugängen",
    breadcrumb: "Sie sind hier",
    failed: "Dieser App-Zugang konnte nicht geladen werden",
    missing: "Diesen App-Zugang gibt es nicht",
    missing_what_now: "Er wurde gelöscht, er gehört zu einem anderen Konto, oder seine Adresse enthält einen \
                       Tippfehler. Gehen Sie zurück zur Liste, um zu sehen, welche es gibt.",
    details: "Details",
    kind: "Typ",
    status: "Status",
    copy_app_id: "appId kopieren",
    app_id_copied: "appId kopiert",
    token_made: "appToken erzeugt",
    never_expires: "Nie",
    expires_soon: |when| {
        join(&[
            "Dieser App-Zugang läuft ",
            when,
            " ab. Ab dann wird das appToken abgelehnt. Soll die App weiter funktionieren, legen Sie ein späteres \
             Ablaufdatum fest.",
        ])
    },
    expired: |day| {
        join(&[
            "Dieser App-Zugang ist abgelaufen (",
            day,
            "), deshalb wird das appToken abgelehnt. Soll es wieder akzeptiert werden, legen Sie ein späteres \
             Ablaufdatum fest.",
        ])
    },
    revoked: "Dieser App-Zugang ist widerrufen: Das appToken wird abgelehnt, bis Sie ihn wiederherstellen.",
    edit: "Bearbeiten",
    revoke: "Widerrufen",
    restore: "Wiederherstellen",
    delete: "Löschen",
};

pub(super) const EVENTS: ApplicationEvents = ApplicationEvents {
    heading: "Ereignisse",
    filters: "Ereignisse filtern",
    anybody: "Alle",
    list: "Ereignisse dieser App, neueste zuerst",
    failed: "Die Ereignisse konnten nicht geladen werden",
    older: "Ältere Ereignisse anzeigen",
};

pub(super) const EDIT: EditApplication = EditApplication {
    heading: "App-Zugang bearbeiten",
    name: "Name",
    name_hint: "Nur Sie und Ihr Team sehen ihn. appId und appToken bleiben gleich.",
    expires: "Gültig bis einschließlich",
    expires_hint: "Ab dem Ende dieses Tages (nach Ihrer Ortszeit) wird das appToken abgelehnt. Leer: läuft nie ab.",
    expires_hint_back_end: "Ab dem Ende dieses Tages (nach Ihrer Ortszeit) wird das appToken abgelehnt. Das \
                            Ablaufdatum einer Backend-App lässt sich hier vorverlegen; hinausschieben kann es nur der \
                            Support.",
    picks: "Übliche Fristen",
    pick_month: "In 30 Tagen",
    pick_quarter: "In 90 Tagen",
    pick_year: "In einem Jahr",
    pick_never: "Nie",
    expiry_incomplete: "Geben Sie ein vollständiges Datum ein oder keines.",
    expiry_past: "Dieser Tag ist vorbei. Soll das appToken sofort abgelehnt werden, widerrufen Sie stattdessen den \
                  App-Zugang.",
    expiry_later: "Das Ablaufdatum einer Backend-App lässt sich nur vorverlegen. Bitten Sie den Support, es \
                   hinauszuschieben.",
    save: "Speichern",
    saved: |name| join(&["Änderungen an „", name, "“ gespeichert"]),
    nothing_changed: "Es wurde nichts geändert",
};

pub(super) const CONFLICT: ConflictText = ConflictText {
    heading: "Auch jemand anders hat diese App geändert",
    explained: |who| {
        join(&[
            who.unwrap_or("Ein anderer Admin"),
            " hat sie geändert, nachdem Sie angefangen hatten. Ihre Änderungen sind noch nicht gespeichert, und die \
             anderen sind nicht verloren. Hier sehen Sie, wer was geändert hat. Wo Sie beide dasselbe geändert haben, \
             wählen Sie eine Änderung aus; alles Übrige gilt.",
        ])
    },
    name: "Name",
    expires: "Ablauf",
    privileges: "Berechtigungen",
    status: "Status",
    token: "appToken",
    new_token: "Ein neues appToken wurde erzeugt",
    before: "Vorher",
    theirs: "Andere Änderung",
    mine: "Ihre Änderung",
    unchanged: "Keine",
    gave: |names| join(&["Erteilt: ", names]),
    took: |names| join(&["Entzogen: ", names]),
    which_name: "Welcher Name soll gelten?",
    which_expiry: "Welches Ablaufdatum soll gelten?",
    keep_theirs: |value| join(&["Andere Änderung: ", value]),
    use_mine: |value| join(&["Ihre Änderung: ", value]),
    choose: "Das haben Sie beide geändert. Wählen Sie eine Änderung aus.",
    save: "Beides speichern",
    back: "Zurück zu meinen Änderungen",
};

pub(super) const LIFE: ApplicationLife = ApplicationLife {
    revoke_heading: |name| join(&["„", name, "“ widerrufen?"]),
    revoke_consequence: |app, used| {
        join(&[
            "Das appToken wird ab sofort überall abgelehnt. ",
            &what_stops(app),
            " ",
            used,
            " Gelöscht wird nichts: Sie können den App-Zugang jederzeit wiederherstellen, und dasselbe appToken \
             funktioniert wieder.",
        ])
    },
    revoke: "Widerrufen",
    revoked: |name| join(&["„", name, "“ ist widerrufen: Das appToken wird abgelehnt"]),
    restored: |name| join(&["„", name, "“ ist wiederhergestellt: Das appToken wird wieder akzeptiert"]),
    undo_failed: |name, why| join(&["Die Änderung an „", name, "“ ließ sich nicht rückgängig machen. ", why]),
    used: |when| join(&["Zuletzt verwendet: ", when, "."]),
    never_used: "Nie verwendet.",
    delete_heading: |name| join(&["„", name, "“ löschen?"]),
    delete_consequence: |app, used| {
        join(&[
            "Die appId und das appToken funktionieren endgültig nicht mehr und lassen sich nicht zurückholen. ",
            &what_stops(app),
            " ",
            used,
            " Was die App getan hat und was mit ihr geschehen ist, bleibt im Audit-Log. Sind Sie nicht sicher, \
             widerrufen Sie den App-Zugang stattdessen.",
        ])
    },
    delete_type: |name| join(&["Geben Sie zum Löschen den Namen ein: ", name]),
    delete_mismatch: "Das ist nicht der Name. Geben Sie ihn so ein, wie er über dem Feld steht.",
    delete: "Löschen",
    deleted: |name| join(&["„", name, "“ ist gelöscht"]),
};

/// What an app can no longer do without its token.
fn what_stops(app: &Application) -> String {
    if app.privileges.is_empty() {
        return "Die App hat keine Berechtigungen, sodass außer ihren Anmeldungen nichts ausfallen kann.".to_owned();
    }
    let names: Vec<_> = app.privileges.iter().map(|&one| (APP_CREDENTIALS.privilege)(one)).collect();
    join(&["Die App kann dann nicht mehr: ", &names.join(", "), "."])
}

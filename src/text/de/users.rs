//! German.

use super::numbers::grouped;
use crate::text::{AddUser, OneUser, People, Users, join};
use idm_api::{
    user::Role,
    user_list::{UserSort, UserStatusFilter},
};

pub(super) const END_USERS: People = People {
    heading: "Alle Endnutzer",
    intro: "Die Personen, die Ihre angebundenen Apps verwenden. Sie registrieren sich selbst oder werden von Ihnen \
            hinzugefügt.",
    add: "Endnutzer hinzufügen",
    list: "Endnutzer",
    list_failed: "Die Endnutzer konnten nicht geladen werden",
    empty: "Noch keine Endnutzer",
    empty_what_now: "Hier erscheinen alle, die sich in einer Ihrer Apps registriert haben. Sie können Endnutzer auch \
                     selbst hinzufügen; diese erhalten eine Einladung per E-Mail.",
    back: "Alle Endnutzer",
};

pub(super) const ADMINS: People = People {
    heading: "Konto-Admins",
    intro: "Wer dieses Konto verwalten darf: Apps, Personen und die anderen Admins.",
    add: "Admin hinzufügen",
    list: "Konto-Admins",
    list_failed: "Die Admins konnten nicht geladen werden",
    empty: "Keine Admins",
    empty_what_now: "Fügen Sie einen Admin hinzu, der eine Einladung per E-Mail erhält.",
    back: "Konto-Admins",
};

pub(super) const USERS: Users = Users {
    filters: "Suchen und filtern",
    search: "Suche",
    search_placeholder: "Name oder E-Mail-Adresse",
    status: "Anzeigen",
    any_status: "Alle",
    status_of: |status| match status {
        UserStatusFilter::Active => "Nicht gesperrt",
        UserStatusFilter::Locked => "Gesperrt",
        UserStatusFilter::Unverified => "Adresse nicht bestätigt",
    },
    sort: "Sortieren nach",
    sort_by: |sort| match sort {
        UserSort::CreatedDescending => "Neueste zuerst",
        UserSort::Created => "Älteste zuerst",
        UserSort::Email => "Adresse, A bis Z",
        UserSort::EmailDescending => "Adresse, Z bis A",
        UserSort::LastLoginDescending => "Letzte Anmeldung, neueste zuerst",
        UserSort::LastLogin => "Letzte Anmeldung, älteste zuerst",
    },
    person: "Person",
    state: "Status",
    last_login: "Letzte Anmeldung",
    created: "Hinzugefügt",
    never: "Nie",
    you: "Sie",
    active: "Aktiv",
    locked: "Gesperrt",
    unverified: "Nicht bestätigt",
    role: |role| match role {
        Role::EndUser => "Endnutzer",
        Role::Admin => "Admin",
        Role::Operator => "Betreiber",
    },
    found: |shown, total, more| {
        let of = if more { " von mehr als " } else { " von " };
        join(&[&grouped(shown as u64), of, &grouped(total), " angezeigt"])
    },
    first_page: "Erste Seite",
    previous_page: "Vorherige Seite",
    next_page: "Nächste Seite",
    nothing_found: "Keine passenden Personen",
    nothing_found_what_now: "Gesucht wird nach Wortanfängen in Namen und Adressen. Versuchen Sie es mit weniger \
                             Wörtern oder einem anderen Filter.",
    show_all: "Alle anzeigen",
};

pub(super) const ADD_USER: AddUser = AddUser {
    heading: |role| match role {
        Role::Admin | Role::Operator => "Admin hinzufügen",
        Role::EndUser => "Endnutzer hinzufügen",
    },
    admin_may: "Ein Admin darf alles, was Sie dürfen: Apps, Personen und andere Admins verwalten.",
    email: "E-Mail-Adresse",
    name: "Name (optional)",
    set_password: "Erstes Passwort selbst festlegen",
    set_password_hint: "Sonst senden wir einen Link, mit dem die Person selbst eines wählt. Er ist 7 Tage gültig.",
    password: "Erstes Passwort",
    invite: "Einladung senden",
    create: "Erstellen",
    taken: "In diesem Konto hat schon jemand diese Adresse. Suchen Sie in den Listen nach der Person.",
    no_mail: "Dieses System versendet keine E-Mails. Legen Sie ein erstes Passwort fest und geben Sie es auf sicherem \
              Weg weiter.",
    invited: |email| join(&["Einladung an ", email, " gesendet"]),
    created: |email| join(&[email, " wurde hinzugefügt"]),
};

pub(super) const ONE_USER: OneUser = OneUser {
    loading: "Wird geladen",
    failed: "Diese Person konnte nicht geladen werden",
    gone: "Hier ist niemand mehr. Vielleicht wurde die Person entfernt.",
    name: "Name",
    no_name: "Nicht angegeben",
    email: "E-Mail-Adresse",
    verified: "bestätigt",
    not_verified: "nicht bestätigt",
    state: "Anmeldung",
    can_log_in: "Möglich",
    is_locked: "Von einem Admin gesperrt",
    locked_out_until: |time| join(&["Gesperrt bis ", time, "\u{a0}Uhr, nach zu vielen falschen Passwörtern"]),
    roles: "Rolle",
    second_factor: "Zweiter Faktor",
    second_factor_on: "Ein",
    second_factor_off: "Aus",
    user_id: "userId",
    history: "Verlauf",
    history_of: "Was mit dieser Person geschehen ist",
    history_by: "Was diese Person getan hat",
    login: "Passwort und Sitzungen",
    rights: "Rechte",
    removal: "Entfernen",
    about_you: "Das sind Sie. Wenn Sie sich selbst sperren, herabstufen oder entfernen, könnten Sie sich aussperren; \
                deshalb muss das ein anderer Admin tun. Ein Konto behält immer einen Admin, der sich anmelden kann.",
    about_operator: "Diese Person betreibt die Plattform. Nur die Betreiber der Plattform können diese Anmeldung \
                     ändern.",
    only_admin: "Nicht ausgeführt: Das ist der letzte Admin, der sich anmelden kann, und ein Konto behält immer einen. \
                 Fügen Sie zuerst einen anderen Admin hinzu, oder entsperren Sie einen.",
    edit: "Bearbeiten",
    edit_heading: "Name und Adresse",
    edit_own_email: "Ihre eigene Adresse kann ein anderer Admin ändern, damit ein Tippfehler Sie nicht aussperrt.",
    edit_email_hint: "Eine neue Adresse gilt als nicht bestätigt, und die Person meldet sich ab dann mit ihr an.",
    save: "Speichern",
    saved: |who| join(&["Änderungen an ", who, " gespeichert"]),
    changed_meanwhile: |name, email| {
        join(&[
            "Jemand anders hat das inzwischen geändert. Jetzt steht hier: ",
            if name.is_empty() { "kein Name" } else { name },
            ", ",
            email,
            ". Speichern Sie noch einmal, um das durch Ihre Eingaben zu ersetzen, oder brechen Sie ab.",
        ])
    },
    send_link: "Passwortlink senden",
    send_link_hint: "Sendet per E-Mail einen Link zum Wählen eines neuen Passworts. Das aktuelle funktioniert bis \
                     dahin.",
    link_sent: |email| join(&["Passwortlink an ", email, " gesendet"]),
    no_mail: "Dieses System versendet keine E-Mails, deshalb wurde kein Link gesendet.",
    end_sessions: "Alle Sitzungen beenden",
    end_sessions_hint: "Meldet die Person sofort überall ab. Sie kann sich wieder anmelden.",
    end_sessions_question: |who| join(&["Alle Sitzungen von ", who, " beenden?"]),
    sessions_ended: |who| join(&[who, " ist überall abgemeldet"]),
    reset_factor: "Zweiten Faktor zurücksetzen",
    reset_factor_hint: "Wenn jemand Authenticator-App und Wiederherstellungscodes verloren hat: Ab dann genügt das \
                        Passwort allein zum Anmelden, bis die Person eine neue App einrichtet. Beendet alle Sitzungen. \
                        Vergewissern Sie sich, dass wirklich sie darum bittet.",
    reset_factor_question: |who| join(&["Zweiten Faktor von ", who, " zurücksetzen?"]),
    factor_is_off: |who| join(&["Der zweite Faktor von ", who, " ist ausgeschaltet"]),
    lock: "Sperren",
    lock_hint: "Meldet die Person überall ab und lehnt jede Anmeldung ab, bis sie entsperrt wird.",
    was_locked: |who| join(&[who, " ist gesperrt und überall abgemeldet"]),
    unlock: "Entsperren",
    unlock_hint: "Die Person kann sich wieder anmelden.",
    was_unlocked: |who| join(&[who, " kann sich wieder anmelden"]),
    make_admin: "Zum Admin machen",
    make_admin_hint: "Die Person kann dann dieses Konto verwalten: Apps, Personen und die anderen Admins.",
    make_admin_question: |who| join(&[who, " zum Admin machen?"]),
    is_admin_now: |who| join(&[who, " ist jetzt Admin"]),
    take_admin: "Admin-Rechte entziehen",
    take_admin_hint: "Die Person bleibt Endnutzer und kann dieses Konto nicht mehr verwalten. Der letzte Admin kann \
                      weder herabgestuft noch entfernt werden.",
    take_admin_question: |who| join(&[who, " die Admin-Rechte entziehen?"]),
    is_no_admin_now: |who| join(&[who, " ist kein Admin mehr"]),
    remove: "Entfernen",
    remove_hint: "Löscht die Anmeldung endgültig. Was die Person getan hat, bleibt im Audit-Log.",
    remove_question: |who| join(&[who, " entfernen?"]),
    remove_consequence: "Die Person wird sofort überall abgemeldet, und die Anmeldung wird endgültig gelöscht. Das \
                         lässt sich nicht rückgängig machen. Was die Person getan hat, bleibt im Audit-Log.",
    remove_type: |email| join(&["Geben Sie zur Bestätigung ", email, " ein"]),
    remove_mismatch: |email| join(&["Das ist nicht dasselbe. Geben Sie genau ", email, " ein, oder brechen Sie ab."]),
    was_removed: |who| join(&[who, " wurde entfernt"]),
};

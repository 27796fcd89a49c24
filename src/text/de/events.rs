//! German.

use crate::text::Events;
use idm_api::audit::{AuditAction as Done, PartyKind};

// Where a name may be a word such as "eine Person", it stands where nominative and accusative are alike.
pub(super) const EVENTS: Events = Events {
    action: |action| {
        Some(match action {
            Done::AccountCreated => "Konto erstellt",
            Done::PasswordPolicyChanged => "Passwortregeln geändert",
            Done::ApplicationCreated => "App-Zugang erstellt",
            Done::ApplicationChanged => "App-Zugang geändert",
            Done::TokenRegenerated => "appToken neu erzeugt",
            Done::ApplicationRevoked => "App-Zugang widerrufen",
            Done::ApplicationRestored => "App-Zugang wiederhergestellt",
            Done::ApplicationDeleted => "App-Zugang gelöscht",
            Done::UserCreated => "Person hinzugefügt",
            Done::UserInvited => "Person eingeladen",
            Done::UserChanged => "Person bearbeitet",
            Done::UserLocked => "Person gesperrt",
            Done::UserLockedOut => "Gesperrt nach falschen Passwörtern",
            Done::UserUnlocked => "Person entsperrt",
            Done::SessionsEnded => "Sitzungen beendet",
            Done::OwnSessionsEnded => "Eigene Sitzungen beendet",
            Done::UserDeleted => "Person entfernt",
            Done::PasswordChanged => "Passwort geändert",
            Done::PasswordResetRequested => "Passwortlink angefordert",
            Done::PasswordReset => "Passwort zurückgesetzt",
            Done::EmailVerified => "Adresse bestätigt",
            Done::SecondFactorEnabled => "Zweiter Faktor eingeschaltet",
            Done::SecondFactorDisabled => "Zweiter Faktor ausgeschaltet",
            Done::RecoveryCodesMade => "Wiederherstellungscodes erzeugt",
            Done::RecoveryCodeUsed => "Wiederherstellungscode verwendet",
            Done::LoginConnected => "Anbieter-Anmeldung verbunden",
            Done::LoginDisconnected => "Anbieter-Anmeldung getrennt",
            Done::LoggedInByProvider => "Über Anbieter angemeldet",
            Done::PasskeyAdded => "Passkey hinzugefügt",
            Done::PasskeyRenamed => "Passkey umbenannt",
            Done::PasskeyRemoved => "Passkey entfernt",
            Done::LoggedInByPasskey => "Mit Passkey angemeldet",
            Done::ConversationOpened => "Konversation begonnen",
            Done::CredentialRequested => "Backend-Zugang beantragt",
            Done::CredentialRequestAmended => "Antrag auf Zugang geändert",
            Done::CredentialRequestApproved => "Antrag auf Zugang genehmigt",
            Done::CredentialRequestDeclined => "Antrag auf Zugang abgelehnt",
            Done::CredentialRequestWithdrawn => "Antrag auf Zugang zurückgezogen",
            Done::Other(_) => return None,
        })
    },
    sentence: |action| {
        Some(match action {
            Done::AccountCreated => "{actor} hat ein Konto erstellt: {target}",
            Done::PasswordPolicyChanged => "{actor} hat die Passwortregeln für {target} geändert",
            Done::ApplicationCreated => "{actor} hat den App-Zugang für {target} erstellt",
            Done::ApplicationChanged => "{actor} hat den App-Zugang für {target} geändert",
            Done::TokenRegenerated => "{actor} hat ein neues appToken für {target} erzeugt",
            Done::ApplicationRevoked => "{actor} hat den App-Zugang für {target} widerrufen",
            Done::ApplicationRestored => "{actor} hat den App-Zugang für {target} wiederhergestellt",
            Done::ApplicationDeleted => "{actor} hat den App-Zugang für {target} gelöscht",
            Done::UserCreated => "{actor} hat {target} hinzugefügt",
            Done::UserInvited => "{actor} hat {target} eingeladen",
            Done::UserChanged => "{actor} hat {target} bearbeitet",
            Done::UserLocked => "{actor} hat {target} gesperrt",
            Done::UserLockedOut => {
                "{target} wurde nach zu vielen falschen Passwörtern oder Codes vorübergehend gesperrt"
            }
            Done::UserUnlocked => "{actor} hat {target} entsperrt",
            Done::SessionsEnded => "{actor} hat alle Sitzungen für {target} beendet",
            Done::OwnSessionsEnded => "{actor} hat Sitzungen für {target} beendet",
            Done::UserDeleted => "{actor} hat {target} entfernt",
            Done::PasswordChanged => "{actor} hat das Passwort für {target} geändert",
            Done::PasswordResetRequested => "{actor} hat einen Passwortlink für {target} angefordert",
            Done::PasswordReset => "{actor} hat ein neues Passwort für {target} festgelegt",
            Done::EmailVerified => "{actor} hat die Adresse für {target} bestätigt",
            Done::SecondFactorEnabled => "{actor} hat den zweiten Faktor für {target} eingeschaltet",
            Done::SecondFactorDisabled => "{actor} hat den zweiten Faktor für {target} ausgeschaltet",
            Done::RecoveryCodesMade => "{actor} hat neue Wiederherstellungscodes für {target} erzeugt",
            Done::RecoveryCodeUsed => "{actor} hat einen Wiederherstellungscode für {target} verbraucht",
            Done::LoginConnected => "{actor} hat eine Anmeldung bei einem Anbieter mit {target} verbunden",
            Done::LoginDisconnected => "{actor} hat eine Anmeldung bei einem Anbieter von {target} getrennt",
            Done::LoggedInByProvider => "{actor} hat sich über einen Anbieter als {target} angemeldet",
            Done::PasskeyAdded => "{actor} hat einen Passkey für {target} hinzugefügt",
            Done::PasskeyRenamed => "{actor} hat einen Passkey für {target} umbenannt",
            Done::PasskeyRemoved => "{actor} hat einen Passkey für {target} entfernt",
            Done::LoggedInByPasskey => "{actor} hat sich mit einem Passkey als {target} angemeldet",
            Done::ConversationOpened => "{actor} hat eine Konversation begonnen: {target}",
            Done::CredentialRequested => "{actor} hat einen Backend-Zugang beantragt: {target}",
            Done::CredentialRequestAmended => "{actor} hat den Antrag auf einen Backend-Zugang geändert: {target}",
            Done::CredentialRequestApproved => "{actor} hat den Antrag auf einen Backend-Zugang genehmigt: {target}",
            Done::CredentialRequestDeclined => "{actor} hat den Antrag auf einen Backend-Zugang abgelehnt: {target}",
            Done::CredentialRequestWithdrawn => {
                "{actor} hat den Antrag auf einen Backend-Zugang zurückgezogen: {target}"
            }
            Done::Other(_) => return None,
        })
    },
    sentence_of_oneself: |action| {
        Some(match action {
            Done::UserChanged => "{actor} hat den eigenen Namen, die eigene Adresse oder die eigene Rolle geändert",
            Done::SessionsEnded => "{actor} hat alle eigenen Sitzungen beendet",
            Done::OwnSessionsEnded => "{actor} hat eigene Sitzungen beendet",
            Done::UserDeleted => "{actor} hat sich selbst entfernt",
            Done::PasswordChanged => "{actor} hat das eigene Passwort geändert",
            Done::PasswordResetRequested => "{actor} hat einen Passwortlink angefordert",
            Done::PasswordReset => "{actor} hat über einen per E-Mail gesendeten Link ein neues Passwort gewählt",
            Done::EmailVerified => "{actor} hat die eigene Adresse bestätigt",
            Done::SecondFactorEnabled => "{actor} hat den eigenen zweiten Faktor eingeschaltet",
            Done::SecondFactorDisabled => "{actor} hat den eigenen zweiten Faktor ausgeschaltet",
            Done::RecoveryCodesMade => "{actor} hat neue Wiederherstellungscodes erzeugt",
            Done::RecoveryCodeUsed => {
                "{actor} hat sich mit einem Wiederherstellungscode angemeldet, der damit verbraucht ist"
            }
            Done::LoginConnected => "{actor} hat eine Anmeldung bei einem Anbieter verbunden",
            Done::LoginDisconnected => "{actor} hat eine Anmeldung bei einem Anbieter getrennt",
            Done::LoggedInByProvider => "{actor} hat sich über einen Anbieter angemeldet",
            Done::PasskeyAdded => "{actor} hat einen Passkey hinzugefügt",
            Done::PasskeyRenamed => "{actor} hat einen eigenen Passkey umbenannt",
            Done::PasskeyRemoved => "{actor} hat einen eigenen Passkey entfernt",
            Done::LoggedInByPasskey => "{actor} hat sich mit einem Passkey angemeldet",
            _ => return None,
        })
    },
    unknown: "{actor} hat etwas getan, wofür diese Seite keine Worte hat; betroffen: {target}",
    party: |kind| match kind {
        PartyKind::User => "eine Person",
        PartyKind::Application => "eine App",
        PartyKind::Account => "das Konto",
        PartyKind::Conversation => "eine Konversation",
        PartyKind::CredentialRequest => "ein Antrag",
        PartyKind::Installation => "Das System",
        PartyKind::Anonymous => "Jemand ohne Anmeldung",
    },
    field: |name| {
        Some(match name {
            "name" => "Name",
            "emailAddress" => "E-Mail-Adresse",
            "roles" => "Rolle",
            "kind" => "Typ",
            "privileges" => "Berechtigungen",
            "expires" => "Ablauf",
            "revoked" => "Widerrufen",
            "tokenCreated" => "appToken vom",
            "overlapSeconds" => "Altes appToken funktioniert noch (Sekunden)",
            "sessions" => "Offene Sitzungen",
            "passwordProfile" => "Passwortregeln",
            "provider" => "Anbieter",
            "passkey" => "Passkey",
            "recoveryCodesLeft" => "Übrige Wiederherstellungscodes",
            _ => return None,
        })
    },
    value: |value| {
        Some(match value {
            "admin" => "Admin",
            "operator" => "Betreiber",
            "end-user" => "Endnutzer",
            "back-end" => "Backend",
            "classic" => "Klassisch",
            "nist-800-63b-4" => "NIST SP 800-63B-4",
            _ => return None,
        })
    },
    nothing: "leer",
    before: "vorher:",
    after: "jetzt:",
    yes: "Ja",
    no: "Nein",
};

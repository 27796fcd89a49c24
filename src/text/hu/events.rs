//! Hungarian.

use crate::text::Events;
use idm_api::audit::{AuditAction as Done, PartyKind};

pub(super) const EVENTS: Events = Events {
    action: |action| {
        Some(match action {
            Done::AccountCreated => "Fiók létrehozva",
            Done::AuditLogCut => "Régi naplóbejegyzések törölve",
            Done::PasswordPolicyChanged => "Jelszószabályok módosítva",
            Done::ApplicationCreated => "App-hitelesítő adat létrehozva",
            Done::ApplicationChanged => "App-hitelesítő adat módosítva",
            Done::TokenRegenerated => "appToken újragenerálva",
            Done::ApplicationRevoked => "App-hitelesítő adat visszavonva",
            Done::ApplicationRestored => "App-hitelesítő adat visszaállítva",
            Done::ApplicationDeleted => "App-hitelesítő adat törölve",
            Done::UserCreated => "Felhasználó hozzáadva",
            Done::UserInvited => "Felhasználó meghívva",
            Done::UserChanged => "Felhasználó módosítva",
            Done::UserLocked => "Felhasználó zárolva",
            Done::UserLockedOut => "Zárolva hibás jelszavak miatt",
            Done::UserUnlocked => "Felhasználó zárolása feloldva",
            Done::SessionsEnded => "Munkamenetek befejezve",
            Done::OwnSessionsEnded => "Saját munkamenetek befejezve",
            Done::UserDeleted => "Felhasználó eltávolítva",
            Done::PasswordChanged => "Jelszó módosítva",
            Done::PasswordResetRequested => "Jelszólink kérve",
            Done::PasswordReset => "Jelszó visszaállítva",
            Done::EmailVerified => "Cím megerősítve",
            Done::SecondFactorEnabled => "Kétlépcsős azonosítás bekapcsolva",
            Done::SecondFactorDisabled => "Kétlépcsős azonosítás kikapcsolva",
            Done::RecoveryCodesMade => "Helyreállítási kódok készítve",
            Done::RecoveryCodeUsed => "Helyreállítási kód felhasználva",
            Done::LoginConnected => "Szolgáltatói bejelentkezés összekapcsolva",
            Done::LoginDisconnected => "Szolgáltatói bejelentkezés leválasztva",
            Done::LoggedInByProvider => "Bejelentkezés szolgáltatóval",
            Done::PasskeyAdded => "Azonosítókulcs hozzáadva",
            Done::PasskeyRenamed => "Azonosítókulcs átnevezve",
            Done::PasskeyRemoved => "Azonosítókulcs eltávolítva",
            Done::LoggedInByPasskey => "Bejelentkezés azonosítókulccsal",
            Done::ConversationOpened => "Beszélgetés megnyitva",
            Done::CredentialRequested => "Háttérrendszeri hitelesítő adat kérve",
            Done::CredentialRequestAmended => "Hitelesítő adat kérelme módosítva",
            Done::CredentialRequestApproved => "Hitelesítő adat kérelme jóváhagyva",
            Done::CredentialRequestDeclined => "Hitelesítő adat kérelme elutasítva",
            Done::CredentialRequestWithdrawn => "Hitelesítő adat kérelme visszavonva",
            Done::Other(_) => return None,
        })
    },
    sentence: |action| {
        Some(match action {
            Done::AccountCreated => "{actor} létrehozta ezt a fiókot: {target}",
            Done::AuditLogCut => "{actor} törölte a napló régi bejegyzéseit itt: {target}",
            Done::PasswordPolicyChanged => "{actor} módosította a jelszószabályokat itt: {target}",
            Done::ApplicationCreated => "{actor} létrehozta ezt az app-hitelesítő adatot: {target}",
            Done::ApplicationChanged => "{actor} módosította ezt az app-hitelesítő adatot: {target}",
            Done::TokenRegenerated => "{actor} újragenerálta az appTokent ehhez: {target}",
            Done::ApplicationRevoked => "{actor} visszavonta ezt az app-hitelesítő adatot: {target}",
            Done::ApplicationRestored => "{actor} visszaállította ezt az app-hitelesítő adatot: {target}",
            Done::ApplicationDeleted => "{actor} törölte ezt az app-hitelesítő adatot: {target}",
            Done::UserCreated => "{actor} hozzáadta ezt a felhasználót: {target}",
            Done::UserInvited => "{actor} meghívta ezt a felhasználót: {target}",
            Done::UserChanged => "{actor} módosította ezt a felhasználót: {target}",
            Done::UserLocked => "{actor} zárolta ezt a felhasználót: {target}",
            Done::UserLockedOut => "{target} túl sok hibás jelszó vagy kód miatt egy időre zárolva lett",
            Done::UserUnlocked => "{actor} feloldotta ennek a felhasználónak a zárolását: {target}",
            Done::SessionsEnded => "{actor} befejezte ennek a felhasználónak az összes munkamenetét: {target}",
            Done::OwnSessionsEnded => "{actor} befejezte ennek a felhasználónak több munkamenetét: {target}",
            Done::UserDeleted => "{actor} eltávolította ezt a felhasználót: {target}",
            Done::PasswordChanged => "{actor} módosította ennek a felhasználónak a jelszavát: {target}",
            Done::PasswordResetRequested => "{actor} jelszólinket kért ennek a felhasználónak: {target}",
            Done::PasswordReset => "{actor} új jelszót állított be ennek a felhasználónak: {target}",
            Done::EmailVerified => "{actor} megerősítette ennek a felhasználónak a címét: {target}",
            Done::SecondFactorEnabled => {
                "{actor} bekapcsolta ennek a felhasználónak a kétlépcsős azonosítását: {target}"
            }
            Done::SecondFactorDisabled => {
                "{actor} kikapcsolta ennek a felhasználónak a kétlépcsős azonosítását: {target}"
            }
            Done::RecoveryCodesMade => "{actor} új helyreállítási kódokat készített ennek a felhasználónak: {target}",
            Done::RecoveryCodeUsed => "{actor} felhasználta ennek a felhasználónak egy helyreállítási kódját: {target}",
            Done::LoginConnected => "{actor} szolgáltatói bejelentkezést kapcsolt ehhez a felhasználóhoz: {target}",
            Done::LoginDisconnected => {
                "{actor} szolgáltatói bejelentkezést választott le erről a felhasználóról: {target}"
            }
            Done::LoggedInByProvider => "{actor} szolgáltatóval bejelentkezett ezzel a felhasználóval: {target}",
            Done::PasskeyAdded => "{actor} azonosítókulcsot adott hozzá ehhez a felhasználóhoz: {target}",
            Done::PasskeyRenamed => "{actor} átnevezte ennek a felhasználónak egy azonosítókulcsát: {target}",
            Done::PasskeyRemoved => "{actor} eltávolította ennek a felhasználónak egy azonosítókulcsát: {target}",
            Done::LoggedInByPasskey => "{actor} azonosítókulccsal bejelentkezett ezzel a felhasználóval: {target}",
            Done::ConversationOpened => "{actor} megnyitotta ezt a beszélgetést: {target}",
            Done::CredentialRequested => "{actor} kérte ezt a háttérrendszeri hitelesítő adatot: {target}",
            Done::CredentialRequestAmended => {
                "{actor} módosította ennek a háttérrendszeri hitelesítő adatnak a kérelmét: {target}"
            }
            Done::CredentialRequestApproved => {
                "{actor} jóváhagyta ennek a háttérrendszeri hitelesítő adatnak a kérelmét: {target}"
            }
            Done::CredentialRequestDeclined => {
                "{actor} elutasította ennek a háttérrendszeri hitelesítő adatnak a kérelmét: {target}"
            }
            Done::CredentialRequestWithdrawn => {
                "{actor} visszavonta ennek a háttérrendszeri hitelesítő adatnak a kérelmét: {target}"
            }
            Done::Other(_) => return None,
        })
    },
    sentence_of_oneself: |action| {
        Some(match action {
            Done::UserChanged => "{actor} módosította a saját nevét, címét vagy szerepkörét",
            Done::SessionsEnded => "{actor} befejezte az összes saját munkamenetét",
            Done::OwnSessionsEnded => "{actor} befejezte néhány saját munkamenetét",
            Done::UserDeleted => "{actor} eltávolította saját magát",
            Done::PasswordChanged => "{actor} módosította a saját jelszavát",
            Done::PasswordResetRequested => "{actor} jelszólinket kért",
            Done::PasswordReset => "{actor} új jelszót választott az e-mailben kapott linkkel",
            Done::EmailVerified => "{actor} megerősítette a saját címét",
            Done::SecondFactorEnabled => "{actor} bekapcsolta a saját kétlépcsős azonosítását",
            Done::SecondFactorDisabled => "{actor} kikapcsolta a saját kétlépcsős azonosítását",
            Done::RecoveryCodesMade => "{actor} új helyreállítási kódokat készített",
            Done::RecoveryCodeUsed => "{actor} helyreállítási kóddal jelentkezett be, amely ezzel elhasználódott",
            Done::LoginConnected => "{actor} szolgáltatói bejelentkezést kapcsolt össze",
            Done::LoginDisconnected => "{actor} szolgáltatói bejelentkezést választott le",
            Done::LoggedInByProvider => "{actor} szolgáltatóval jelentkezett be",
            Done::PasskeyAdded => "{actor} azonosítókulcsot adott hozzá",
            Done::PasskeyRenamed => "{actor} átnevezte egy saját azonosítókulcsát",
            Done::PasskeyRemoved => "{actor} eltávolította egy saját azonosítókulcsát",
            Done::LoggedInByPasskey => "{actor} azonosítókulccsal jelentkezett be",
            _ => return None,
        })
    },
    unknown: "{actor} olyasmit tett, amire ennek az oldalnak nincs szava; az érintett: {target}",
    party: |kind| match kind {
        PartyKind::User => "egy felhasználó",
        PartyKind::Application => "egy alkalmazás",
        PartyKind::Account => "a fiók",
        PartyKind::Conversation => "egy beszélgetés",
        PartyKind::CredentialRequest => "egy kérelem",
        PartyKind::Installation => "A rendszer",
        PartyKind::Anonymous => "Valaki, aki nem volt bejelentkezve,",
    },
    field: |name| {
        Some(match name {
            "name" => "Név",
            "emailAddress" => "E-mail-cím",
            "roles" => "Szerepkör",
            "kind" => "Típus",
            "privileges" => "Jogosultságok",
            "expires" => "Lejárat",
            "revoked" => "Visszavonva",
            "tokenCreated" => "appToken kelte",
            "overlapSeconds" => "Ennyi másodpercig működik még a régi appToken",
            "sessions" => "Nyitott munkamenetek",
            "passwordProfile" => "Jelszószabályok",
            "provider" => "Szolgáltató",
            "passkey" => "Azonosítókulcs",
            "recoveryCodesLeft" => "Megmaradt helyreállítási kódok",
            _ => return None,
        })
    },
    value: |value| {
        Some(match value {
            "admin" => "Adminisztrátor",
            "operator" => "Üzemeltető",
            "end-user" => "Végfelhasználó",
            "back-end" => "Háttérrendszer",
            "classic" => "Klasszikus",
            "nist-800-63b-4" => "NIST SP 800-63B-4",
            _ => return None,
        })
    },
    nothing: "semmi",
    before: "korábban:",
    after: "most:",
    yes: "Igen",
    no: "Nem",
};

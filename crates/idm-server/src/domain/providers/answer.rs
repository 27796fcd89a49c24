//! What a provider's pages bring back, and to whom its login belongs.

use super::{VERIFIER_CONTEXT, note};
use crate::{
    crypto::random,
    domain::{
        Acting, Address, DomainError, Idm,
        audit::{Differences, joined},
        caller::user_party,
    },
    oidc::{Person, Provider, ProviderError, ProviderSettings, Redemption},
    store::{
        Conn, StoreError, audit,
        connected_logins::{self, StoredLogin},
        in_transaction,
        mail_jobs::MailKind,
        provider_logins::{self, Arrival, Started},
        sessions, users,
    },
};
use idm_api::{
    audit::AuditAction,
    ids::{ConnectedLoginId, SessionId, UserId},
    provider::{ARRIVAL_LIFETIME_MS, OUTCOME_PARAM, ProviderCallback, ProviderOutcome},
    secret::Secret,
    time::UnixMillis,
    user::{Role, User},
};
use subtle::ConstantTimeEq as _;
use uuid::Uuid;

const LOGIN_PAGE: &str = "/login";
const ACCOUNT_PAGE: &str = "/account";

/// Where the browser goes from here.
pub struct Landing {
    /// The page that started it.
    pub url: String,
    /// The cookie by which that page finishes a login.
    pub arrival: Option<Secret>,
}

/// Whose the provider's login is.
enum Settled {
    Theirs(StoredLogin),
    Nobodys(ProviderOutcome),
}

impl Idm {
    /// Takes what the provider's pages have brought. `brought_to`: the provider whose own address they were led to;
    /// `None`: to the address of all. `browser`: the cookie of the start. Each start is answered once, whatever comes of
    /// it.
    ///
    /// # Errors
    /// [`DomainError::InvalidCode`] for one that is not known (any more), where there is no page to lead to; when the
    /// database fails.
    pub async fn provider_answer(
        &self,
        brought_to: Option<&str>,
        answer: &ProviderCallback,
        browser: Option<&Secret>,
        address: Address,
    ) -> Result<Landing, DomainError> {
        let now = self.clock.now();
        let hash = random::sha256(answer.state.as_ref().map(Secret::expose).unwrap_or_default());
        let taken = in_transaction!(self.store, |tx| { Ok(provider_logins::take(tx, &hash).await?) })?;
        let Some(started) = taken else {
            let pages = self.mail.as_ref().map(|mail| mail.pages_url.as_str()).ok_or(DomainError::InvalidCode)?;
            return Ok(landing(pages, LOGIN_PAGE, "", ProviderOutcome::Expired));
        };
        let same_browser = browser.is_some_and(|browser| {
            random::sha256(browser.expose()).as_bytes().ct_eq(started.browser.as_bytes()).into()
        });
        if !same_browser {
            // The query is of somebody else's page.
            return Ok(landing(&started.origin, LOGIN_PAGE, "", ProviderOutcome::Expired));
        }
        let page = if started.session.is_some() { ACCOUNT_PAGE } else { LOGIN_PAGE };
        let back = |outcome| landing(&started.origin, page, &started.query, outcome);
        // One that was taken away meanwhile cannot be asked any more.
        let Ok(provider) = self.provider(&started.provider) else { return Ok(back(ProviderOutcome::Expired)) };
        let settings = provider.settings();
        let address_of_its = settings.own_callback.then_some(settings.id.as_str());
        if brought_to != address_of_its || started.expires <= now {
            return Ok(back(ProviderOutcome::Expired));
        }
        let person = match self.vouched_for(provider, answer, &started, now).await {
            Ok(person) => person,
            Err(ProviderError::Refused(code)) if code == "access_denied" => {
                return Ok(back(ProviderOutcome::Cancelled));
            }
            Err(error) => {
                note(provider, &error);
                return Ok(back(ProviderOutcome::Failed));
            }
        };
        if let Some(session) = started.session {
            let outcome = self.connect(provider.settings(), session, &person, address, now).await?;
            return Ok(back(outcome));
        }
        match self.settle(provider.settings(), &person, address, now).await? {
            Settled::Nobodys(outcome) => Ok(back(outcome)),
            Settled::Theirs(login) => {
                let cookie = Secret::new(random::text::<32>()?);
                let hash = random::sha256(cookie.expose());
                let arrival =
                    Arrival { login: login.id, wanted: started.wanted, expires: now.plus(ARRIVAL_LIFETIME_MS) };
                in_transaction!(self.store, |tx| { Ok(provider_logins::insert_arrival(tx, &hash, &arrival).await?) })?;
                Ok(Landing { arrival: Some(cookie), ..back(ProviderOutcome::Arrived) })
            }
        }
    }

    async fn vouched_for(
        &self,
        provider: &Provider,
        answer: &ProviderCallback,
        started: &Started,
        now: UnixMillis,
    ) -> Result<Person, ProviderError> {
        if !provider.answers_as(answer.iss.as_deref()).await? {
            return Err(ProviderError::Invalid("another issuer answers"));
        }
        let code = match (&answer.error, &answer.code) {
            (None, Some(code)) => code.clone(),
            (Some(error), _) if error == "access_denied" => return Err(ProviderError::Refused(error.clone())),
            // Anybody can write one into an address: it is not repeated in the log.
            (Some(_), _) => return Err(ProviderError::Invalid("it answers with an error")),
            (None, None) => return Err(ProviderError::Invalid("it answers without a code")),
        };
        let verifier = self.master.open(&started.sealed_verifier, VERIFIER_CONTEXT);
        let verifier = verifier.ok().and_then(|bytes| String::from_utf8(bytes.to_vec()).ok()).map(Secret::new);
        let back = Redemption {
            code: &code,
            verifier: &verifier.ok_or(ProviderError::Invalid("the verifier cannot be opened"))?,
            redirect_uri: &self.redirect_uri(provider),
            nonce: &started.nonce,
        };
        provider.redeem(&back, now).await
    }

    /// Whose login it is. Somebody new becomes an end-user where that is allowed; who has a user with that address
    /// connects the login there first, with the password: the provider alone does not take a user over.
    async fn settle(
        &self,
        settings: &ProviderSettings,
        person: &Person,
        address: Address,
        now: UnixMillis,
    ) -> Result<Settled, DomainError> {
        let user_id = UserId(Uuid::now_v7());
        in_transaction!(self.store, |tx| {
            let known = connected_logins::by_subject(tx, settings.account, &settings.issuer, &person.subject).await?;
            if let Some(known) = known {
                return Ok(Settled::Theirs(known));
            }
            let Some(email) = &person.verified_email else {
                return Ok(Settled::Nobodys(ProviderOutcome::EmailUnverified));
            };
            if users::by_email(tx, settings.account, email).await?.is_some() {
                return Ok(Settled::Nobodys(ProviderOutcome::ConnectFirst));
            }
            if !settings.sign_up {
                return Ok(Settled::Nobodys(ProviderOutcome::NoAccount));
            }
            let user = new_user(settings, person, email, user_id, now);
            match users::insert(tx, &user, None).await {
                // Somebody has signed up with it at this moment: looked at again.
                Err(StoreError::Duplicate) => return Err(StoreError::LostRace.into()),
                done => done?,
            }
            users::set_email_verified(tx, user_id, now).await?;
            let acting = Acting::new(settings.account, user_party(&user), address);
            let changes = Differences::default().field("roles", None, joined(&user.roles, Role::name)).field(
                "provider",
                None,
                Some(settings.name.clone()),
            );
            let entry = acting.did(AuditAction::UserCreated, user_party(&user), changes.into_vec(), now);
            audit::insert(tx, &entry).await?;
            Ok(Settled::Theirs(Self::store_login(tx, settings, person, user_id, now).await?))
        })
    }

    async fn connect(
        &self,
        settings: &ProviderSettings,
        session: SessionId,
        person: &Person,
        address: Address,
        now: UnixMillis,
    ) -> Result<ProviderOutcome, DomainError> {
        let outcome = in_transaction!(self.store, |tx| {
            let found = sessions::get(tx, session).await?.and_then(|session| self.live(session, now).ok());
            let Some(found) = found else { return Ok(ProviderOutcome::Expired) };
            let user = found.user;
            let known = connected_logins::by_subject(tx, settings.account, &settings.issuer, &person.subject).await?;
            match known {
                Some(known) if known.user == user.user_id => return Ok(ProviderOutcome::Connected),
                Some(_) => return Ok(ProviderOutcome::Taken),
                None => {}
            }
            Self::store_login(tx, settings, person, user.user_id, now).await?;
            self.tell(tx, &user, MailKind::LoginConnected, now).await?;
            let changes = Differences::default().field("provider", None, Some(settings.name.clone())).into_vec();
            let acting = Acting::new(user.account_id, user_party(&user), address);
            audit::insert(tx, &acting.did(AuditAction::LoginConnected, user_party(&user), changes, now)).await?;
            Ok(ProviderOutcome::Connected)
        })?;
        self.mail_wanted.notify_one();
        Ok(outcome)
    }

    async fn store_login(
        tx: &mut Conn,
        settings: &ProviderSettings,
        person: &Person,
        user: UserId,
        now: UnixMillis,
    ) -> Result<StoredLogin, DomainError> {
        let login = StoredLogin {
            id: ConnectedLoginId(Uuid::now_v7()),
            user,
            account: settings.account,
            issuer: settings.issuer.clone(),
            subject: person.subject.clone(),
            email: person.verified_email.clone(),
            created: now,
            last_used: None,
        };
        match connected_logins::insert(tx, &login).await {
            // Two browsers of one new person: the second one finds the first one's.
            Err(StoreError::Duplicate) => Err(StoreError::LostRace.into()),
            done => Ok(done.map(|()| login)?),
        }
    }
}

fn new_user(settings: &ProviderSettings, person: &Person, email: &str, user_id: UserId, now: UnixMillis) -> User {
    User {
        user_id,
        account_id: settings.account,
        email_address: email.to_owned(),
        name: person.name.clone(),
        roles: vec![Role::EndUser],
        created: now,
        email_verified: true,
        locked: false,
        second_factor: false,
        last_login: None,
        locked_out_until: None,
    }
}

/// Our word comes first: the page reads the first of a name.
fn landing(origin: &str, page: &str, query: &str, outcome: ProviderOutcome) -> Landing {
    let joint = if query.is_empty() { "" } else { "&" };
    let url = [origin, page, "?", OUTCOME_PARAM, "=", outcome.name(), joint, query].concat();
    Landing { url, arrival: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_outcome_stands_before_what_the_page_had() {
        let url = landing("https://id.test", LOGIN_PAGE, "provider=arrived&lang=de", ProviderOutcome::Cancelled).url;
        assert_eq!(url, "https://id.test/login?provider=cancelled&provider=arrived&lang=de");
        let url = landing("https://id.test", ACCOUNT_PAGE, "", ProviderOutcome::Connected).url;
        assert_eq!(url, "https://id.test/account?provider=connected");
    }
}

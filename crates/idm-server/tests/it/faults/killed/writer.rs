//! What is killed: a server, and a client of its own that writes through the server's routes and says aloud, for another
//! process to hear, what it is about to ask for and what it has been answered.

use super::{
    super::super::support::{Answer, ORIGIN, PAGES, gate, no_limits, serve},
    acts,
    effect::{Act, Come, Effect, Judge, open},
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use idm_api::{ids::AccountId, secret::Secret, user::Role};
use idm_server::{
    domain::{Clock, Idm},
    mail::Outbox,
    routes,
};
use reqwest::{Method, RequestBuilder};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use std::{
    io::Write as _,
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};
use tokio::sync::Mutex;

pub(super) const PASSWORD: &str = "correct Horse 7 battery";

/// With what a writer ends that was told "not now".
pub(super) const NOT_NOW: i32 = 75;

/// What writers do; each life does one of these.
pub(super) const KINDS: [&str; 8] =
    ["applications", "people", "sessions", "passwords", "mailed", "second factor", "support", "hand-over"];

/// What a writer is given to begin with.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Given {
    pub(super) directory: PathBuf,
    pub(super) database: String,
    pub(super) account: AccountId,
    pub(super) kind: String,
    /// Of an application that may sign people up and have links mailed.
    pub(super) app_token: String,
    /// JWTs.
    pub(super) admin: String,
    pub(super) operator: String,
}

pub(super) struct Writer {
    pub(super) given: Given,
    pub(super) idm: Arc<Idm>,
    pub(super) clock: Clock,
    outbox: Outbox,
    url: String,
    client: reqwest::Client,
    /// Where there is one, each act is held against what it promises.
    judge: Option<Mutex<Judge>>,
}

/// Says something whole, or not at all.
pub(super) fn say(word: &str, what: &impl Serialize) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "\n{word} {}", serde_json::to_string(what).unwrap()).unwrap();
    out.flush().unwrap();
}

/// How the server keeps what it must know again and never tell.
pub(super) fn hash(text: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(text.as_bytes()))
}

impl Writer {
    pub(super) async fn open(given: Given) -> Self {
        let (clock, outbox) = (Clock::default(), Outbox::default());
        let idm = Arc::new(open(&given.directory, &given.database, &clock, &outbox).await);
        let url = serve(routes::router(Arc::clone(&idm), &[ORIGIN.to_owned()], &gate(no_limits()))).await;
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        Self { given, idm, clock, outbox, url, client, judge: None }
    }

    /// One whose every act is judged at once.
    pub(super) async fn judged(given: Given) -> Self {
        let judge = Judge::new(&given.directory, &given.database, given.account).await;
        Self { judge: Some(Mutex::new(judge)), ..Self::open(given).await }
    }

    /// Does what its kind does, so many times.
    pub(super) async fn write(&self, rounds: u64) {
        match &*self.given.kind {
            "applications" => acts::applications::write(self, rounds).await,
            "people" => acts::people::write(self, rounds).await,
            "sessions" => acts::sessions::write(self, rounds).await,
            "passwords" => acts::passwords::write(self, rounds).await,
            "mailed" => acts::mailed::write(self, rounds).await,
            "second factor" => acts::second_factor::write(self, rounds).await,
            "support" => acts::support::write(self, rounds).await,
            "hand-over" => acts::hand_over::write(self, rounds).await,
            other => panic!("{other}"),
        }
    }

    /// A name that nothing else has.
    pub(super) fn name(of: &str) -> String {
        static NAMES: AtomicU64 = AtomicU64::new(0);
        format!("{of}-{}-{}", std::process::id(), NAMES.fetch_add(1, Ordering::Relaxed))
    }

    pub(super) fn request(&self, method: Method, path: &str, jwt: &str) -> RequestBuilder {
        self.client.request(method, format!("{}{path}", self.url)).bearer_auth(jwt)
    }

    pub(super) fn post(&self, path: &str) -> RequestBuilder {
        self.client.post(format!("{}{path}", self.url))
    }

    pub(super) fn login_body(&self, email: &str, password: &str) -> Value {
        json!({"accountId": self.given.account, "emailAddress": email, "password": password})
    }

    /// Makes a user who is not what is looked at; id and address.
    pub(super) async fn person(&self) -> (String, String) {
        let email = format!("{}@demo.example", Self::name("person"));
        let password = Secret::new(PASSWORD);
        let made = self.idm.provision_user(self.given.account, &email, &password, Role::EndUser);
        (made.await.unwrap().user_id.to_string(), email)
    }

    /// A JWT of a session that is not what is looked at.
    pub(super) async fn jwt(&self, email: &str, password: &str) -> String {
        let login = Answer::of(self.post("/api/v1/auth/login-user").json(&self.login_body(email, password))).await;
        login.body["jwt"].as_str().unwrap_or_else(|| panic!("{}", login.text)).to_owned()
    }

    /// Sends all mail that is due; the token in the newest that went to this address and leads to this page.
    pub(super) async fn mailed_token(&self, to: &str, page: &str) -> String {
        while self.idm.send_due_mail().await.unwrap() > 0 {}
        let start = format!("{PAGES}{page}#token=");
        let mails = self.outbox.mails().into_iter().filter(|mail| mail.to == to);
        let mut tokens =
            mails.filter_map(|mail| Some(mail.text.expose().split_once(&start)?.1.lines().next()?.to_owned()));
        tokens.next().expect("a mail with a link")
    }

    /// Makes a call and says so before and after. `promised` is what is known of its effects beforehand; `answered` is
    /// what the answer tells besides.
    pub(super) async fn act(
        &self,
        call: &str,
        thing: &str,
        promised: Vec<Effect>,
        request: RequestBuilder,
        answered: impl FnOnce(&Answer) -> Vec<Effect>,
    ) -> Answer {
        let mut act = Act { call: call.to_owned(), thing: thing.to_owned(), effects: promised };
        if let Some(judge) = &self.judge {
            let come = judge.lock().await.come(&act).await;
            assert!(come == Come::Nothing || act.effects.is_empty(), "before {act:#?}: {come:?}");
        }
        self.say("TRY", &act);
        let answer = Answer::of(request).await;
        if answer.status == 503 && self.judge.is_none() {
            // A machine with too much to do: nothing was acknowledged, and this life has come to its end.
            std::process::exit(NOT_NOW);
        }
        assert!(answer.status.is_success(), "{call}: {} {}", answer.status, answer.text);
        act.effects.extend(answered(&answer));
        if let Some(judge) = &self.judge {
            let missing = judge.lock().await.missing(&act).await;
            assert!(missing.is_empty(), "after {call}: {missing:#?}");
        }
        self.say("ACK", &act);
        answer
    }

    /// Only to another process: one that judges itself would fill the log of the tests, tokens among it.
    fn say(&self, word: &str, act: &Act) {
        if self.judge.is_none() {
            say(word, act);
        }
    }
}

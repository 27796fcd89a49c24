//! Who has an account is not told by words, headers, or work.

use super::{
    ADA, BOB, USERS, person, recoverer, request,
    timing::{Pairs, Verdict},
};
use crate::support::{ADMIN, Answer, PASSWORD, Server};
use idm_server::crypto::passwords::HashingLimits;
use reqwest::Method;
use serde_json::json;

const WRONG: &str = "wrong Horse 7 battery";

/// Everything of an answer that its receiver can tell from another one, but for its own number and time.
fn seen(answer: &Answer) -> (u16, String, Vec<(String, String)>) {
    let own = ["x-request-id", "date"];
    let headers = answer.headers.iter().filter(|(name, _)| !own.contains(&name.as_str()));
    let mut headers: Vec<_> = headers.map(|(name, value)| (name.to_string(), format!("{value:?}"))).collect();
    headers.sort();
    (answer.status.as_u16(), answer.text.clone(), headers)
}

/// CVE-2026-23511, CVE-2024-45052: people in some states were told apart from nobody at all.
#[tokio::test]
async fn a_wrong_password_gets_the_same_bytes_whoever_it_is_for() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let locked = person(&server, "locked@demo.example").await;
    let gone = person(&server, "gone@demo.example").await;
    person(&server, ADA).await;
    person(&server, BOB).await;
    server.with_second_factor(&server.jwt_of(ADA).await).await;
    server.add_passkey(&server.jwt_of(BOB).await).await;
    let invited = server.post(USERS).bearer_auth(&admin).json(&json!({"emailAddress": "invited@demo.example"}));
    assert_eq!(Answer::of(invited).await.status, 201);
    let lock = server.post(&format!("{USERS}/{locked}/lock")).bearer_auth(&admin);
    assert_eq!(Answer::of(lock).await.status, 200);
    let delete = request(&server, &Method::DELETE, &format!("{USERS}/{gone}")).bearer_auth(&admin);
    assert_eq!(Answer::of(delete).await.status, 204);

    let nobody = seen(&server.login("nobody@demo.example", WRONG).await);
    assert_eq!(nobody.0, 401);
    for email in
        [ADMIN, ADA, BOB, "locked@demo.example", "gone@demo.example", "invited@demo.example", "no address", "x@y"]
    {
        assert_eq!(seen(&server.login(email, WRONG).await), nobody, "{email}");
    }
    for account in [server.idm.provision_account("Other").await.unwrap().to_string(), uuid::Uuid::now_v7().to_string()]
    {
        let body = json!({"accountId": account, "emailAddress": ADMIN, "password": PASSWORD});
        let elsewhere = Answer::of(server.post("/api/v1/auth/login-user").json(&body)).await;
        assert_eq!(seen(&elsewhere), nobody, "{account}");
    }
}

/// CVE-2026-23511: as above, of asking for a link; and what is mailed is nobody else's to see.
#[tokio::test]
async fn asking_for_a_link_gets_the_same_bytes_whoever_it_is_for() {
    let server = Server::start().await;
    let (admin, app_token) = (server.admin().await, recoverer(&server).await);
    let locked = person(&server, "locked@demo.example").await;
    person(&server, ADA).await;
    server.with_second_factor(&server.jwt_of(ADA).await).await;
    let lock = server.post(&format!("{USERS}/{locked}/lock")).bearer_auth(&admin);
    assert_eq!(Answer::of(lock).await.status, 200);
    let ask = async |email: &str| {
        let body = json!({"accountId": server.account, "emailAddress": email});
        let asked = server.post("/api/v1/auth/request-password-reset").header("AccessToken", &app_token).json(&body);
        seen(&Answer::of(asked).await)
    };
    let nobody = ask("nobody@demo.example").await;
    assert_eq!(nobody.0, 202);
    for email in [ADMIN, ADA, "locked@demo.example", "NOBODY@demo.example"] {
        assert_eq!(ask(email).await, nobody, "{email}");
    }
    // More often than mails are sent.
    for _ in 0..8 {
        assert_eq!(ask(ADA).await, nobody);
        server.mails().await;
    }
}

/// CVE-2026-58272, CVE-2024-45052: no hash was computed for those who are not there, which the clock told. Here the
/// hashes themselves are counted.
#[tokio::test]
async fn a_hash_is_computed_for_everybody_who_is_not_there_too() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let invited = server.post(USERS).bearer_auth(&admin).json(&json!({"emailAddress": "invited@demo.example"}));
    assert_eq!(Answer::of(invited).await.status, 201);
    let computed = || server.idm.load().hashes_computed;
    for email in [ADMIN, "nobody@demo.example", "invited@demo.example", "no address"] {
        let before = computed();
        assert_eq!(server.login(email, WRONG).await.error(), (401, "wrong_credentials"));
        assert_eq!(computed() - before, 1, "{email}");
    }
    let elsewhere = json!({"accountId": uuid::Uuid::now_v7(), "emailAddress": ADMIN, "password": PASSWORD});
    let before = computed();
    Answer::of(server.post("/api/v1/auth/login-user").json(&elsewhere)).await;
    assert_eq!(computed() - before, 1, "an account that there is not");
    // Nor is a hash computed for nothing: what is locked costs none, whoever it is.
    for email in [ADMIN, "nobody@demo.example"] {
        for _ in 0..7 {
            server.login(email, WRONG).await;
        }
        let before = computed();
        assert_eq!(server.login(email, PASSWORD).await.error(), (423, "locked"));
        assert_eq!(computed() - before, 0, "{email}");
    }
}

/// Addresses of each kind take this many guesses, of the seven that lock.
const GUESSES_EACH: usize = 6;

/// CVE-2026-58272: known addresses told apart by time. That a hash is computed for nobody, too, is counted above; here is
/// what a stranger sees of it, and that the one hash which such a system left out would be seen.
#[tokio::test]
async fn no_clock_tells_whose_address_is_known_from_a_wrong_password() {
    let server = Server::with(HashingLimits { log_n: 12, concurrent: 2, queue: 64 }).await;
    for number in 0..200_usize.div_ceil(GUESSES_EACH) {
        person(&server, &format!("known{number}@demo.example")).await;
    }
    let guess = async |kind: &str, number: usize| {
        let email = format!("{kind}{}@demo.example", number / GUESSES_EACH);
        assert_eq!(server.login(&email, WRONG).await.error(), (401, "wrong_credentials"));
    };
    let known =
        Pairs::of(async |number| guess("known", number).await, async |number| guess("nobody", number).await).await;
    assert!(!known.verdict().differs(), "{:?}", known.verdict());

    // What the same calls show when one kind takes longer: by one call's time, as without the hash, where the machine is
    // quiet enough to see that, and on one where many others work by some more.
    let mut seen = Vec::new();
    for times in [1, 4, 16, 64] {
        let delay = known.usual() * times;
        let late = Pairs::few(
            async |number| {
                guess(&format!("late{times}-"), number).await;
                tokio::time::sleep(delay).await;
            },
            async |number| guess(&format!("other{times}-"), number).await,
        )
        .await;
        seen.push(late.verdict());
        if late.verdict().differs() {
            break;
        }
    }
    assert!(seen.last().is_some_and(Verdict::differs), "no delay is found: {seen:?}");
    assert!(known.verdict().pairs >= 60);
}

/// CVE-2026-58272: as above, of asking for a link.
#[tokio::test]
async fn no_clock_tells_whose_address_is_known_from_asking_for_a_link() {
    let server = Server::start().await;
    let app_token = recoverer(&server).await;
    for number in 0..200 {
        person(&server, &format!("known{number}@demo.example")).await;
    }
    // Each ask is for another address of its kind, so that none is spared as asked for already.
    let ask = async |kind: &str, number: usize| {
        let body = json!({"accountId": server.account, "emailAddress": format!("{kind}{number}@demo.example")});
        let asked = server.post("/api/v1/auth/request-password-reset").header("AccessToken", &app_token).json(&body);
        assert_eq!(Answer::of(asked).await.status, 202);
    };
    let pairs = Pairs::of(async |number| ask("known", number).await, async |number| ask("nobody", number).await).await;
    assert!(!pairs.verdict().differs(), "{:?}", pairs.verdict());
}

/// In the second step a recovery code that was right once, and one that never was, take the same time.
#[tokio::test]
async fn no_clock_tells_which_codes_there_were() {
    const GUESSES: usize = 3;
    let server = Server::start().await;
    let mut people = Vec::new();
    for number in 0..200_usize.div_ceil(GUESSES) {
        let email = format!("known{number}@demo.example");
        person(&server, &email).await;
        let (_, codes) = server.with_second_factor(&server.jwt_of(&email).await).await;
        let token = server.first_step(&email).await;
        assert_eq!(server.second_step(&token, &codes[0]).await.status, 200);
        // As long as a code is, and of the same letters.
        let never: String = codes[0].chars().rev().collect();
        people.push((server.first_step(&email).await, codes[0].clone(), never));
    }
    let guess = async |token: &str, code: &str| {
        assert_eq!(server.second_step(token, code).await.error(), (401, "wrong_second_factor"));
    };
    let used = async |number: usize| {
        let (token, used, _) = &people[number / GUESSES];
        guess(token, used).await;
    };
    let never = async |number: usize| {
        let (token, _, never) = &people[number / GUESSES];
        guess(token, never).await;
    };
    let pairs = Pairs::of(used, never).await;
    assert!(!pairs.verdict().differs(), "{:?}", pairs.verdict());
}

/// Who has passkeys is told to nobody before they have shown one: the challenge is the same for all.
#[tokio::test]
async fn a_passkey_login_begins_alike_for_everybody() {
    let server = Server::start().await;
    server.add_passkey(&server.admin().await).await;
    for body in [json!({}), json!({"emailAddress": ADMIN}), json!({"emailAddress": "nobody@demo.example"})] {
        let started = Answer::of(server.post(crate::soft_passkey::START_LOGIN).json(&body)).await;
        assert_eq!(started.status, 200, "{}", started.text);
        assert_eq!(started.body["options"]["allowCredentials"], json!([]));
    }
}

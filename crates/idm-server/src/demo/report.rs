//! What the demo prints: for people, and for programs.

use super::seed::{ADMIN, OPERATOR, Seeded};
use idm_api::secret::Secret;
use std::io::Write as _;

/// The three origins.
pub(super) struct Urls {
    pub(super) console: String,
    pub(super) idm: String,
    /// None: nobody can sign up.
    pub(super) broker: Option<String>,
    pub(super) outbox: String,
}

pub(super) fn print(urls: &Urls, seeded: &Seeded, ready_json: bool) {
    let mut out = std::io::stdout().lock();
    // A closed stdout is no reason to stop serving.
    let _ = write!(out, "{}", text(urls, seeded));
    if ready_json {
        let _ = writeln!(out, "READY {}", json(urls, seeded));
    }
    let _ = out.flush();
}

fn text(Urls { console, idm, broker, outbox }: &Urls, seeded: &Seeded) -> String {
    let made = |email: &str, password: Option<&Secret>| match password {
        Some(password) => format!("{email}  password  {}", password.expose()),
        None => email.to_owned(),
    };
    let broker = broker.as_deref().unwrap_or("none: nobody can sign up");
    let admin = made(ADMIN, seeded.admin_password.as_ref());
    let operator = made(OPERATOR, seeded.operator_password.as_ref());
    let platform = seeded.platform_account_id;
    let note = if seeded.admin_password.is_some() {
        "The passwords were made just now and are not shown again. Note them."
    } else {
        "The passwords were printed when they were made; --reset-passwords makes new ones."
    };
    format!(
        "\nIDM Console is running\n\
         \n  Management console   {console}/console\
         \n    admin              {admin}\
         \n    operator           {operator}\
         \n                       (log in at {console}/console?accountId={platform})\
         \n  End-user pages       {console}/signup\
         \n  IDM API              {idm}\
         \n  Credential broker    {broker}\
         \n  Mail (not sent)      {outbox}\
         \n\n  {note}\n  Ctrl-C stops everything; the data stay.\n\n"
    )
}

fn json(Urls { console, idm, broker, outbox }: &Urls, seeded: &Seeded) -> serde_json::Value {
    serde_json::json!({
        "consoleUrl": format!("{console}/console"),
        "enduserUrl": format!("{console}/signup"),
        "idmUrl": idm,
        "brokerUrl": broker,
        "outboxUrl": outbox,
        "accountId": seeded.account_id,
        "adminEmail": ADMIN,
        "adminPassword": seeded.admin_password.as_ref().map(Secret::expose),
        "operatorAccountId": seeded.platform_account_id,
        "operatorEmail": OPERATOR,
        "operatorPassword": seeded.operator_password.as_ref().map(Secret::expose),
    })
}

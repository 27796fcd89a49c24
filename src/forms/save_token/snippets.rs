//! Code to begin with. It reads the token from the environment; no snippet ever contains one.

#![expect(unreachable_pub, reason = "Leptos makes the property struct of every component `pub`")]

use super::about::AboutApp;
use crate::{
    text::console_text,
    ui::{code::CodeBlock, disclosure::Disclosure},
};
use idm_api::application::ApplicationKind;
use leptos::prelude::*;

/// A snippet: in which language, and the code for an app of each kind.
struct Snippet {
    language: &'static str,
    end_user: &'static str,
    back_end: &'static str,
}

/// An end-user app creates end-users; a back-end app logs in.
const SNIPPETS: [Snippet; 5] = [
    Snippet {
        language: "curl",
        end_user: r#"# new-user.json: {"accountId": "…", "emailAddress": "…", "password": "…"}
printf 'AccessToken: %s' "$IDM_APP_TOKEN" |
  curl --fail-with-body --header @- --header 'Content-Type: application/json' \
    --data @new-user.json "$IDM_URL/api/v1/auth/create-user""#,
        back_end: r#"printf '{"appId":"%s","appToken":"%s"}' "$IDM_APP_ID" "$IDM_APP_TOKEN" |
  curl --fail-with-body --header 'Content-Type: application/json' \
    --data @- "$IDM_URL/api/v1/auth/login-application""#,
    },
    Snippet {
        language: "Node",
        end_user: r#"const { IDM_URL, IDM_ACCOUNT_ID, IDM_APP_TOKEN } = process.env;

async function createUser(emailAddress, password) {
  const answer = await fetch(`${IDM_URL}/api/v1/auth/create-user`, {
    method: "POST",
    headers: { AccessToken: IDM_APP_TOKEN, "Content-Type": "application/json" },
    body: JSON.stringify({ accountId: IDM_ACCOUNT_ID, emailAddress, password }),
  });
  if (!answer.ok) throw new Error((await answer.json()).code);
  return answer.json();
}"#,
        back_end: r#"const { IDM_URL, IDM_APP_ID, IDM_APP_TOKEN } = process.env;

async function logIn() {
  const answer = await fetch(`${IDM_URL}/api/v1/auth/login-application`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ appId: IDM_APP_ID, appToken: IDM_APP_TOKEN }),
  });
  if (!answer.ok) throw new Error((await answer.json()).code);
  return (await answer.json()).jwt;
}"#,
    },
    Snippet {
        language: "Python",
        end_user: r#"import json, os, urllib.request

def create_user(email_address, password):
    body = {"accountId": os.environ["IDM_ACCOUNT_ID"],
            "emailAddress": email_address, "password": password}
    request = urllib.request.Request(
        os.environ["IDM_URL"] + "/api/v1/auth/create-user",
        data=json.dumps(body).encode(),
        headers={"AccessToken": os.environ["IDM_APP_TOKEN"],
                 "Content-Type": "application/json"})
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)"#,
        back_end: r#"import json, os, urllib.request

def log_in():
    body = {"appId": os.environ["IDM_APP_ID"], "appToken": os.environ["IDM_APP_TOKEN"]}
    request = urllib.request.Request(
        os.environ["IDM_URL"] + "/api/v1/auth/login-application",
        data=json.dumps(body).encode(),
        headers={"Content-Type": "application/json"})
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)["jwt"]"#,
    },
    Snippet {
        language: "Rust",
        end_user: r#"// ureq = { version = "3", features = ["json"] } and serde_json = "1"
use std::{env::var, error::Error};

fn create_user(email_address: &str, password: &str) -> Result<serde_json::Value, Box<dyn Error>> {
    let body = serde_json::json!({
        "accountId": var("IDM_ACCOUNT_ID")?, "emailAddress": email_address, "password": password,
    });
    let mut answer = ureq::post(format!("{}/api/v1/auth/create-user", var("IDM_URL")?))
        .header("AccessToken", var("IDM_APP_TOKEN")?)
        .send_json(body)?;
    Ok(answer.body_mut().read_json()?)
}"#,
        back_end: r#"// ureq = { version = "3", features = ["json"] } and serde_json = "1"
use std::{env::var, error::Error};

fn log_in() -> Result<serde_json::Value, Box<dyn Error>> {
    let body = serde_json::json!({
        "appId": var("IDM_APP_ID")?, "appToken": var("IDM_APP_TOKEN")?,
    });
    let mut answer = ureq::post(format!("{}/api/v1/auth/login-application", var("IDM_URL")?))
        .send_json(body)?;
    Ok(answer.body_mut().read_json()?)
}"#,
    },
    Snippet { language: "Kubernetes", end_user: KUBERNETES, back_end: KUBERNETES },
];

const KUBERNETES: &str = r#"kubectl create secret generic idm-app --from-env-file=downloaded.env

# In the container's specification:
envFrom:
  - secretRef:
      name: idm-app"#;

/// The snippets, folded away.
#[component]
pub(super) fn Snippets(about: AboutApp) -> impl IntoView {
    let text = console_text().token();
    let back_end = about.kind == Some(ApplicationKind::BackEnd);
    let snippet = move |snippet: Snippet| {
        let code = if back_end { snippet.back_end } else { snippet.end_user };
        view! {
            <Disclosure summary=snippet.language group="snippets">
                <CodeBlock
                    code
                    copy=text.copy_code
                    copy_of=(text.copy_code_for)(snippet.language)
                    copied=text.code_copied
                    selected=text.code_selected
                />
            </Disclosure>
        }
    };
    view! {
        <Disclosure summary=text.snippets>
            <p class="field-hint">{text.snippets_hint}</p>
            {SNIPPETS.into_iter().map(snippet).collect_view()}
        </Disclosure>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use idm_api::{auth::APP_TOKEN_HEADER, paths, token::PREFIX};

    #[test]
    fn every_snippet_calls_what_exists_by_the_environment_and_contains_no_token() {
        for Snippet { language, end_user, back_end } in SNIPPETS {
            for code in [end_user, back_end] {
                assert!(!code.contains(PREFIX), "{language}");
            }
            if language != "Kubernetes" {
                assert!(end_user.contains(paths::CREATE_USER) && back_end.contains(paths::LOGIN_APPLICATION));
                assert!(end_user.contains(APP_TOKEN_HEADER) && !back_end.contains(APP_TOKEN_HEADER), "{language}");
                assert!(end_user.contains("IDM_APP_TOKEN") && back_end.contains("IDM_APP_TOKEN"), "{language}");
            }
        }
    }
}

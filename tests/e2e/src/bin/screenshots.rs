//! Takes a picture of every page and state of the main jobs: light and dark, narrow and wide. Called by
//! `cargo xtask screenshots`; writes into the folder that `IDM_E2E_SCREENSHOTS` names.

use anyhow::{Context, Result};
use idm_e2e::{Api, DevTools, Page, Role, journey};
use reqwest::Method;
use serde_json::json;
use std::path::{Path, PathBuf};
use thirtyfour::Key;

/// Widths in CSS pixels: the narrowest phone in wide use, and a desktop.
const WIDTHS: [u32; 2] = [360, 1440];
const HEIGHT: u32 = 900;
/// Nobody waits for the end of a session: the page's clock is put forward.
const NEARLY_14_DAYS: &str = "const now = Date.now(); Date.now = () => now + (14 * 24 * 60 - 3) * 60000;
    window.dispatchEvent(new Event('focus'))";

const USERS: &str = "/api/v1/access/users";
/// Who is on the pictures.
const PEOPLE: [(&str, &str); 4] = [
    ("Katherine Johnson", "katherine@example.com"),
    ("Margaret Hamilton", "margaret.hamilton.apollo.guidance@mail.example.com"),
    ("Grace Hopper", "grace@example.com"),
    ("Ada Lovelace", "ada@example.com"),
];

#[tokio::main]
async fn main() -> Result<()> {
    let folder = std::env::var_os("IDM_E2E_SCREENSHOTS").map(PathBuf::from);
    let folder = folder.context("IDM_E2E_SCREENSHOTS is not set: run `cargo xtask screenshots`")?;
    std::fs::create_dir_all(&folder)?;
    // One part alone, by its name, for those who work on it.
    let only = std::env::args().nth(1);
    let wanted = |part: &str| only.as_deref().is_none_or(|only| only == part);
    if wanted("main") {
        main_jobs(&folder).await?;
    }
    if wanted("app-list") {
        app_list(&folder).await?;
    }
    if wanted("application") {
        application(&folder).await?;
    }
    if wanted("people") {
        people(&folder).await?;
    }
    if wanted("support") {
        support(&folder).await?;
    }
    Ok(())
}

async fn app_list(folder: &Path) -> Result<()> {
    journey("screenshots-app-list", async |journey| {
        let (system, page) = (&journey.system, &journey.page);
        let shoot = Shoot { page, folder };
        system.add_applications(1200).await?;
        journey.log_in_admin_to("Copy appId of App 1200").await?;
        shoot.state("app-list-cards").await?;
        page.click(Role::Radio, "Table").await?;
        page.get(Role::Checkbox, "Select App 1200").await?;
        shoot.state("app-list-table").await?;
        page.fill("Search", "no such app").await?;
        page.get(Role::Heading, "No app credential matches").await?;
        shoot.state("app-list-nothing-found").await?;
        page.click(Role::Button, "Clear filters").await?;
        for name in ["Select App 1200", "Select App 1199", "Select App 1198"] {
            page.click(Role::Checkbox, name).await?;
        }
        shoot.state("app-list-selected").await?;
        page.click(Role::Button, "Revoke").await?;
        page.get(Role::Dialog, "Revoke 2 app credentials?").await?;
        shoot.state("app-list-revoke").await?;
        page.block(&["*4af/revoke"]).await?;
        page.click(Role::Button, "Revoke 2").await?;
        page.says(Role::Alert, "1 app credential could not be revoked").await?;
        shoot.state("app-list-revoke-failed").await?;
        page.click(Role::Button, "Close").await?;
        page.block(&["*cursor=*", "*status=*"]).await?;
        page.script::<bool>("window.scrollTo(0, document.documentElement.scrollHeight); return true").await?;
        page.says(Role::Alert, "More could not be loaded").await?;
        page.script::<bool>("window.scrollTo(0, document.documentElement.scrollHeight); return true").await?;
        shoot.state("app-list-more-failed").await
    })
    .await
}

/// Signing up, logging in, and app credentials.
async fn main_jobs(folder: &Path) -> Result<()> {
    journey("screenshots", async |journey| {
        let (system, page) = (&journey.system, &journey.page);
        let shoot = Shoot { page, folder };
        page.open(&system.enduser_url).await?;
        page.get(Role::Heading, "Sign up").await?;
        shoot.state("signup").await?;
        page.fill("Email address", "ada@example.com").await?;
        page.fill("Password", "ada").await?;
        page.click(Role::Button, "Sign up").await?;
        page.field_error("Password", "8", true).await?;
        shoot.state("signup-errors").await?;
        page.fill("Password", "correct Horse 7 battery").await?;
        page.click(Role::Button, "Sign up").await?;
        page.get(Role::Heading, "Your account").await?;
        page.shows("ada@example.com").await?;
        shoot.state("account").await?;
        journey.log_out().await?;
        shoot.state("login").await?;

        page.open(&system.console_url).await?;
        page.get(Role::Heading, "Log in to the console").await?;
        shoot.state("console-login").await?;
        journey.log_in_admin().await?;
        shoot.state("app-credentials").await?;
        page.begins(Role::Button, "Your menu").await?.click().await?;
        shoot.state("name-menu").await?;
        page.press(Key::Escape).await?;
        page.press(Key::Control + "k").await?;
        page.get(Role::Dialog, "Find or do").await?;
        page.press("d").await?;
        page.get(Role::Option, "Demo signup page Active").await?;
        shoot.state("palette").await?;
        page.press(Key::Escape).await?;
        page.gone(Role::Dialog, "Find or do").await?;
        page.press("?").await?;
        page.get(Role::Dialog, "Keyboard shortcuts").await?;
        shoot.state("keys").await?;
        page.press(Key::Escape).await?;
        page.gone(Role::Dialog, "Keyboard shortcuts").await?;
        page.click(Role::Button, "Create new app credential").await?;
        page.fill("Name", "Mobile app").await?;
        shoot.state("create").await?;
        page.get(Role::Combobox, "Kind").await?.send_keys("Back-end").await?;
        shoot.state("create-back-end").await?;
        page.get(Role::Combobox, "Kind").await?.send_keys("End-user").await?;
        page.click(Role::Button, "Sign-up and password reset").await?;
        page.click(Role::Button, "90 days").await?;
        shoot.state("create-end-user").await?;
        page.fill("Name", "idmapp_00000000000000000000000000000000000000000002xcH31").await?;
        page.click(Role::Button, "Create").await?;
        page.field_error("Name", "not sent", true).await?;
        shoot.state("create-secret-stopped").await?;
        page.fill("Name", "Mobile app").await?;
        page.click(Role::Button, "Create").await?;
        page.get(Role::Dialog, "Save your appToken").await?;
        shoot.state("app-token").await?;
        page.click(Role::Button, "Use it in your back end").await?;
        page.click(Role::Button, "Node").await?;
        shoot.state("app-token-snippets").await?;
        page.click(Role::Button, "I will regenerate it later").await?;
        page.get(Role::Dialog, "Leave without the appToken?").await?;
        shoot.state("app-token-give-up").await?;
        page.click(Role::Button, "Go back and save it").await?;
        page.script::<Option<bool>>("const now = Date.now; Date.now = () => now() + 601000").await?;
        page.says(Role::Alert, "regenerate the appToken of Mobile app").await?;
        shoot.state("app-token-time-up").await?;
        page.click(Role::Button, "Close").await?;

        page.click(Role::Link, "Token checker").await?;
        page.get(Role::Heading, "Token checker").await?;
        shoot.state("token-checker").await?;
        page.fill("String to check", "idmapp_00000000000000000000000000000000000000000002xcH30").await?;
        page.shows("its checksum is wrong").await?;
        shoot.state("token-checker-mistyped").await?;
        page.fill("String to check", "idmapp_00000000000000000000000000000000000000000002xcH31").await?;
        page.click(Role::Button, "Ask whether it is still accepted").await?;
        page.shows("does not accept this appToken in your account").await?;
        shoot.state("token-checker-refused").await?;

        page.open("about:blank").await?;
        journey.log_in_admin().await?;
        page.script::<Option<bool>>(NEARLY_14_DAYS).await?;
        page.says(Role::Status, "Your session ends at").await?;
        shoot.state("session-warning").await?;
        page.click(Role::Button, "Create new app credential").await?;
        page.fill("Name", "Draft").await?;
        page.get(Role::Combobox, "Kind").await?.send_keys("End-user").await?;
        page.get(Role::Checkbox, "Create end-users").await?;
        Api::admin(system).await?.end_own_sessions().await?;
        page.click(Role::Button, "Create").await?;
        page.get(Role::Dialog, "Log in again").await?;
        shoot.state("session-ended").await
    })
    .await
}

/// End-users, admins and the audit log.
async fn people(folder: &Path) -> Result<()> {
    journey("screenshots-people", async |journey| {
        let (system, page) = (&journey.system, &journey.page);
        let shoot = Shoot { page, folder };
        let admin = Api::admin(system).await?;
        let mut ada = String::new();
        for (name, email) in PEOPLE {
            let user = json!({ "emailAddress": email, "name": name });
            let user = admin.call(Method::POST, USERS, Some(user)).await?;
            ada = user["userId"].as_str().unwrap_or_default().to_owned();
        }
        journey.log_in_admin().await?;
        page.click(Role::Link, "All end-users").await?;
        page.get(Role::Link, "Ada Lovelace").await?;
        shoot.state("end-users").await?;
        page.click(Role::Button, "Add end-user").await?;
        page.fill("Email address", "kay@example.com").await?;
        page.click(Role::Checkbox, "Set a first password myself").await?;
        shoot.state("end-users-add").await?;
        page.press(Key::Escape).await?;
        page.gone(Role::Dialog, "Add end-user").await?;
        page.fill("Search", "zzz").await?;
        page.get(Role::Heading, "Nobody matches").await?;
        shoot.state("end-users-nobody").await?;
        page.click(Role::Button, "Show everyone").await?;
        page.click(Role::Link, "Ada Lovelace").await?;
        page.get(Role::Button, "Make admin").await?;
        page.click(Role::Button, "Lock").await?;
        page.get(Role::Button, "Undo").await?;
        shoot.state("person-locked").await?;
        page.click(Role::Button, "Dismiss").await?;
        page.click(Role::Button, "Remove").await?;
        page.get(Role::Dialog, "Remove Ada Lovelace?").await?;
        shoot.state("person-remove").await?;
        page.click(Role::Button, "Cancel").await?;
        admin.call(Method::PATCH, &format!("{USERS}/{ada}"), Some(json!({ "roles": ["admin", "end-user"] }))).await?;
        admin.create_application("Shop").await?;
        page.click(Role::Link, "Account admins").await?;
        page.get(Role::Link, "Ada Lovelace").await?;
        shoot.state("admins").await?;
        page.click(Role::Link, &system.admin_email).await?;
        page.get(Role::Button, "Send password link").await?;
        shoot.state("person-oneself").await?;
        page.click(Role::Link, "Audit log").await?;
        page.get(Role::List, "Entries").await?;
        shoot.state("audit-log").await
    })
    .await
}

/// The conversations: an admin's and the operator's side.
async fn support(folder: &Path) -> Result<()> {
    journey("screenshots-support", async |journey| {
        const CONVERSATIONS: &str = "/api/v1/support/conversations";
        let (system, page) = (&journey.system, &journey.page);
        let shoot = Shoot { page, folder };
        let (admin, operator) = (Api::admin(system).await?, Api::operator(system).await?);
        journey.log_in_admin().await?;
        page.begins(Role::Link, "Support").await?.click().await?;
        page.get(Role::Heading, "No conversations yet").await?;
        shoot.state("support-empty").await?;
        page.click(Role::Button, "Ask for a back-end credential").await?;
        page.fill("Name of the app", "Billing").await?;
        page.click(Role::Checkbox, "Read end-users").await?;
        shoot.state("support-ask").await?;
        page.press(Key::Escape).await?;
        let ask = json!({ "subject": "Billing", "request": { "name": "Billing",
            "privileges": ["identity:read", "identity:delete"], "justification": "Names on invoices." } });
        let opened = admin.call(Method::POST, CONVERSATIONS, Some(ask)).await?;
        let path = format!("{CONVERSATIONS}/{}", opened["conversation"]["conversationId"].as_str().context("no id")?);
        let request = format!("{path}/requests/{}", opened["requests"][0]["requestId"].as_str().context("no id")?);
        let amended = json!({ "version": 1, "note": "Reading is enough for that, is it not?",
            "application": { "name": "Billing", "privileges": ["identity:read"] } });
        operator.call(Method::PATCH, &request, Some(amended)).await?;
        let question = json!({ "subject": "A question", "text": "Can two apps share one credential?" });
        admin.call(Method::POST, CONVERSATIONS, Some(question)).await?;
        page.get(Role::Link, "A question").await?;
        shoot.state("support-list").await?;
        page.click(Role::Link, "Billing").await?;
        let text = json!({ "text": "It is. Thank you." });
        admin.call(Method::POST, &format!("{path}/messages"), Some(text)).await?;
        page.shows("Thank you.").await?;
        shoot.state("support-amended").await?;
        operator.call(Method::POST, &format!("{request}/approve"), Some(json!({ "version": 2 }))).await?;
        page.get(Role::Button, "Reveal appToken").await?;
        shoot.state("support-approved").await?;
        page.log_out_of_console().await?;
        page.open(&format!("{}?accountId={}", system.console_url, system.operator_account_id)).await?;
        page.log_in(&system.operator_email, &system.operator_password).await?;
        page.get(Role::Link, "A question").await?;
        shoot.state("support-operator").await
    })
    .await
}

async fn application(folder: &Path) -> Result<()> {
    journey("screenshots-application", async |journey| {
        let (system, page) = (&journey.system, &journey.page);
        let shoot = Shoot { page, folder };
        let api = Api::admin(system).await?;
        let (id, token) = api.create_application_with_token("Sign-up page").await?;
        api.sign_up(&system.account_id, "grace@example.com", &token).await?;
        let soon = json!({ "expires": in_nine_days()? });
        api.change_application(&id, soon).await?;
        journey.open_application(&id).await?;
        page.shows("127.0.0.1").await?;
        shoot.whole("app-page").await?;
        page.click(Role::Button, "Edit").await?;
        page.fill("Name", "Sign-up page of the shop").await?;
        shoot.state("app-page-edit").await?;
        api.change_application(&id, json!({ "name": "Sign-up", "privileges": [] })).await?;
        page.click(Role::Button, "Save").await?;
        page.get(Role::Dialog, "Somebody else changed this app, too").await?;
        page.click(Role::Button, "Save both").await?;
        page.shows("You both changed this").await?;
        shoot.state("app-page-conflict").await?;
        page.click(Role::Radio, "Theirs: Sign-up").await?;
        page.click(Role::Button, "Save both").await?;
        page.gone(Role::Dialog, "Edit app credential").await?;
        api.change_application(&id, json!({ "privileges": ["identity:create"] })).await?;
        page.click(Role::Link, "Back to app credentials").await?;
        page.get(Role::Heading, "App credentials").await?;
        journey.visit_application(&id).await?;
        page.click(Role::Button, "Change privileges").await?;
        page.click(Role::Checkbox, "Create end-users").await?;
        page.click(Role::Checkbox, "Request password resets").await?;
        page.shows("Will start to fail").await?;
        shoot.state("app-page-privileges").await?;
        page.click(Role::Button, "Cancel").await?;
        page.click(Role::Button, "Regenerate appToken").await?;
        page.get(Role::Dialog, "Make a new appToken for “Sign-up”?").await?;
        shoot.state("app-page-regenerate").await?;
        page.click(Role::Radio, "1 hour").await?;
        page.fill("To make a new one, type the app's name: Sign-up", "Sign-up").await?;
        page.answer("Make a new appToken for “Sign-up”?", "Make new appToken").await?;
        page.get(Role::Dialog, "Save your appToken").await?;
        page.click(Role::Button, "Copy appToken").await?;
        page.click(Role::Button, "OK").await?;
        page.gone(Role::Dialog, "Save your appToken").await?;
        page.shows("still accepted until").await?;
        shoot.whole("app-page-proof").await?;
        page.click(Role::Button, "Revoke").await?;
        page.get(Role::Dialog, "Revoke “Sign-up”?").await?;
        shoot.state("app-page-revoke").await?;
        page.answer("Revoke “Sign-up”?", "Revoke").await?;
        page.get(Role::Button, "Undo").await?;
        shoot.state("app-page-revoked").await?;
        page.click(Role::Button, "Delete").await?;
        page.get(Role::Dialog, "Delete “Sign-up”?").await?;
        shoot.state("app-page-delete").await?;
        page.click(Role::Button, "Cancel").await?;
        journey.visit_application("0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f").await?;
        page.get(Role::Heading, "There is no such app credential").await?;
        shoot.state("app-page-missing").await
    })
    .await
}

fn in_nine_days() -> Result<u64> {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH)?;
    Ok(u64::try_from(now.as_millis())? + 9 * 24 * 60 * 60 * 1000)
}

struct Shoot<'a> {
    page: &'a Page,
    folder: &'a Path,
}

impl Shoot<'_> {
    /// Pictures of the present state in every width and colour scheme.
    async fn state(&self, name: &str) -> Result<()> {
        self.pictures(name, false).await
    }

    /// The same of the page from its top to its end.
    async fn whole(&self, name: &str) -> Result<()> {
        self.pictures(name, true).await
    }

    async fn size(&self, width: u32, height: u32) -> Result<()> {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.page.devtools(DevTools { method: "Emulation.setDeviceMetricsOverride", parameters: size }).await?;
        Ok(())
    }

    async fn pictures(&self, name: &str, whole: bool) -> Result<()> {
        for width in WIDTHS {
            self.size(width, HEIGHT).await?;
            if whole {
                self.size(width, self.page.script("return document.documentElement.scrollHeight").await?).await?;
            }
            for scheme in ["light", "dark"] {
                self.page.scheme(scheme).await?;
                let file = self.folder.join(format!("{name}-{scheme}-{width}.png"));
                std::fs::write(&file, self.page.driver().screenshot_as_png().await?)?;
                println!("{}", file.display());
            }
        }
        let none = json!({});
        self.page.devtools(DevTools { method: "Emulation.clearDeviceMetricsOverride", parameters: none }).await?;
        Ok(())
    }
}

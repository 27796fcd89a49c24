//! The live server against the published contract: schemathesis makes up requests from the document and holds
//! each answer against it. `cargo xtask test --only contract` brings the tool.

use super::support::Server;
use std::{path::Path, process::Command};

/// The tool's executable; unset: the test has nothing to do.
const TOOL: &str = "IDM_TEST_SCHEMATHESIS";

async fn check(server: &Server, tool: String, more: Vec<String>) {
    let document = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/openapi.json");
    let mut command = Command::new(tool);
    // Its cache and reports go with the directory.
    let directory = tempfile::tempdir().unwrap();
    command.current_dir(&directory).arg("run").arg(document.canonicalize().unwrap());
    command.args(["--url", &server.url, "--max-examples", "25", "--generation-deterministic"]);
    // More than one worker meets a fault of Python 3.11 (gh-106905), and is not deterministic.
    command.args(["--workers", "1"]);
    // Which valid data a rule refuses (names, passwords, cursors) is more than a schema can tell.
    command.args(["--checks", "all", "--exclude-checks", "positive_data_acceptance", "--warnings", "off"]);
    command.args(["--no-color", "--request-timeout", "30"]).args(more);
    let done = tokio::task::spawn_blocking(move || command.output()).await.unwrap().unwrap();
    let said = format!("{}{}", String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
    assert!(done.status.success(), "{said}");
    assert!(said.contains("generated"), "it has tried nothing: {said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_answer_is_undocumented_or_a_server_error() {
    let Ok(tool) = std::env::var(TOOL) else { return };
    let server = Server::start().await;
    let jwt = server.admin().await;
    let (_, token) = server.application(&jwt).await;
    let words = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect::<Vec<_>>();
    let logout = idm_api::paths::LOGOUT;
    // An answer without end; `support_events` tries it.
    let events = ["--exclude-path", idm_api::paths::SUPPORT_EVENTS];
    let credentials = [format!("Authorization: Bearer {jwt}"), format!("AccessToken: {token}")];
    let [jwt, token] = &credentials;
    // A logout would end the session that the rest goes by.
    check(&server, tool.clone(), words(&["-H", jwt, "-H", token, "--exclude-path", logout, events[0], events[1]]))
        .await;
    check(&server, tool.clone(), words(&["--include-path", logout])).await;
    check(&server, tool, words(&["--exclude-path", logout])).await;
}

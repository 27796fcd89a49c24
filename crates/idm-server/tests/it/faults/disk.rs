//! No file can grow any more, as on a full disk.

use super::{
    super::{node::Installation, support::Answer},
    assert_unavailable, until,
};
use crate::{
    node::Node,
    security_cases::{APPLICATIONS, ME},
};
use serde_json::json;
use std::{
    fs::File,
    process::{Command, Stdio},
};

/// Bounds the size to which a process may write files; `None`: no bound. False where the machine has no such tool.
fn bound_files(process: u32, bytes: Option<u64>) -> bool {
    let bound = bytes.map_or("unlimited".to_owned(), |bytes| bytes.to_string());
    // The soft bound alone: the hard one could not be raised again.
    let done = Command::new("prlimit").args(["--pid", &process.to_string(), &format!("--fsize={bound}:")]).status();
    done.is_ok_and(|status| status.success())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_stops_writes_and_nothing_else() {
    let installation = Installation::new().await;
    if !installation.database_url.starts_with("sqlite:") {
        // PostgreSQL's disk is its own; what it says of it is told apart in `store::error`.
        return;
    }
    let (account, password) = installation.admin("admin@demo.example");
    // The signal that comes with it would end the process, which no full disk does.
    let mut command = Command::new("sh");
    let serve = installation.command(&["serve"]);
    command.args(["-c", "trap '' XFSZ; exec \"$0\" \"$@\""]).arg(serve.get_program()).args(serve.get_args());
    command.args(["--listen", "127.0.0.1:0", "--metrics-listen", "127.0.0.1:0"]);
    for (name, value) in serve.get_envs() {
        if value.is_none() {
            command.env_remove(name);
        }
    }
    let node = Node::start(&mut command);
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let post = |path: &str| client.post(format!("{}{path}", node.url));
    let login = || {
        let body = json!({"accountId": account, "emailAddress": "admin@demo.example", "password": password});
        post("/api/v1/auth/login-user").json(&body)
    };
    let jwt = Answer::of(login()).await.body["jwt"].as_str().unwrap().to_owned();
    let make = |name: &str| post(APPLICATIONS).bearer_auth(&jwt).json(&json!({"name": name, "kind": "end-user"}));
    let get = |path: &str| client.get(format!("{}{path}", node.url)).bearer_auth(&jwt);
    assert_eq!(Answer::of(make("before")).await.status, 201);

    if !bound_files(node.id(), Some(1)) {
        return;
    }
    for number in 0..3 {
        assert_unavailable(&Answer::of(make(&format!("full {number}"))).await);
    }
    assert_unavailable(&Answer::of(login()).await);
    for path in [ME, APPLICATIONS, "/readyz"] {
        assert_eq!(Answer::of(get(path)).await.status, 200, "{path}");
    }

    assert!(bound_files(node.id(), None));
    until(201, || make("after")).await;
    assert_eq!(Answer::of(login()).await.status, 200);
    let list = Answer::of(get(APPLICATIONS)).await;
    let names: Vec<_> = list.body["applications"].as_array().unwrap().iter().map(|app| &app["name"]).collect();
    assert_eq!(names, ["after", "before"], "what was refused was not done");
    // What is on the disk is whole, also for who opens it next.
    drop(node);
    let node = installation.start(&[]);
    let body = json!({"accountId": account, "emailAddress": "admin@demo.example", "password": password});
    let again = client.post(format!("{}/api/v1/auth/login-user", node.url)).json(&body);
    assert_eq!(Answer::of(again).await.status, 200);
}

/// The log lies on the full disk, too. Nobody can be told then, and everybody is served.
#[tokio::test(flavor = "multi_thread")]
async fn a_log_that_cannot_be_written_stops_nobody() {
    let installation = Installation::new().await;
    let Ok(full) = File::options().write(true).open("/dev/full") else { return };
    let address = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
    let mut command = installation.command(&["serve"]);
    command.args(["--listen", &address, "--metrics-listen", "off"]).stdout(Stdio::null()).stderr(full);
    let mut process = command.spawn().unwrap();
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let began = std::time::Instant::now();
    let mut served = 0;
    while served < 5 {
        assert!(process.try_wait().unwrap().is_none(), "it has ended");
        assert!(began.elapsed() < super::SOON);
        match client.get(format!("http://{address}{ME}")).send().await {
            Ok(answer) => {
                assert_eq!(answer.status(), 401);
                served += 1;
            }
            Err(_) => tokio::time::sleep(std::time::Duration::from_millis(50)).await,
        }
    }
    process.kill().unwrap();
    process.wait().unwrap();
}

//! A PostgreSQL server for one test run: its own directory and port, gone afterwards.

use std::fs::{self, DirBuilder, File};
use std::io::Read as _;
use std::os::unix::fs::{DirBuilderExt as _, chown};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use crate::dev::any_free_port;
use crate::process::{self, Running};
use crate::setup::{postgres_binaries, search};
use crate::signals;

/// Told to the tests: the server's superuser, who may create databases.
pub(crate) const URL: &str = "IDM_TEST_POSTGRES_URL";
const USER: &str = "idm";
const PREFIX: &str = "idm-console-postgres-";

/// The running server. It stops, and its directory goes, with this value.
pub(crate) struct Postgres {
    // Dropped before the directory, which the server still writes to while it stops.
    _server: Running,
    _directory: Directory,
    url: String,
}

impl Postgres {
    /// Creates an empty cluster and waits until it answers.
    pub(crate) fn start() -> Result<Self> {
        let binaries = postgres_binaries().context("PostgreSQL is missing: run `cargo xtask setup`")?;
        remove_leftovers();
        let account = Account::choose()?;
        let directory = Directory::create(&account)?;
        let password = random_password()?;
        initialise(&binaries, &directory.0, &account, &password)?;
        // Another process may take the port between the choice and its use.
        for _ in 0..3 {
            let port = any_free_port()?;
            if let Some(server) = launch(&binaries, &directory.0, &account, port)? {
                let url = format!("postgres://{USER}:{password}@127.0.0.1:{port}/postgres");
                return Ok(Self { _server: server, _directory: directory, url });
            }
        }
        let log = fs::read_to_string(directory.0.join("log")).unwrap_or_default();
        bail!("PostgreSQL did not start: {}", log.trim())
    }

    /// Where it is reached.
    pub(crate) fn url(&self) -> &str {
        &self.url
    }
}

fn initialise(binaries: &Path, directory: &Path, account: &Account, password: &str) -> Result<()> {
    let password_file = directory.join("password");
    fs::write(&password_file, password).context("cannot write the server's password")?;
    let data = directory.join("data");
    let mut command = account.command(binaries.join("initdb"), directory);
    // Upper and lower case beyond ASCII work as on a production server, and rows sort alike on every machine.
    let letters = if cfg!(target_os = "linux") { "--lc-ctype=C.UTF-8" } else { "--lc-ctype=UTF-8" };
    command.args(["--no-sync", "--encoding=UTF8", "--locale=C", letters, "--username", USER]);
    // The socket lies in a directory of ours alone; the port is open to everybody on the machine.
    command.args(["--auth-local=trust", "--auth-host=scram-sha-256"]);
    command.arg("--pwfile").arg(&password_file).arg("--pgdata").arg(&data);
    process::capture(&mut command).map(drop)
}

/// Starts the server, and waits for it; `None` where it ended instead.
fn launch(binaries: &Path, directory: &Path, account: &Account, port: u16) -> Result<Option<Running>> {
    let log = File::create(directory.join("log")).context("cannot create the server's log")?;
    let mut command = account.command(binaries.join("postgres"), directory);
    command.arg("-D").arg(directory.join("data")).arg("-k").arg(directory);
    command.args(["-h", "127.0.0.1", "-p", &port.to_string()]);
    // Tests run in parallel, each with its pool; nothing here has to survive a power cut.
    for setting in ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300"] {
        command.args(["-c", setting]);
    }
    command.stdin(Stdio::null()).stdout(log.try_clone().context("cannot share the server's log")?).stderr(log);
    let mut server = Running::start(&mut command)?.ended_by_interrupt();
    let start = Instant::now();
    while server.poll()?.is_none() {
        if let Some(interrupted) = signals::received() {
            return Err(interrupted.into());
        }
        let mut probe = Command::new(binaries.join("pg_isready"));
        probe.args(["-q", "-h", "127.0.0.1", "-p", &port.to_string()]);
        if search::output(&mut probe).is_some() {
            return Ok(Some(server));
        }
        ensure!(start.elapsed() < Duration::from_secs(30), "PostgreSQL did not answer within 30 s");
        sleep(Duration::from_millis(50));
    }
    Ok(None)
}

/// Whom the server runs as: it refuses to be root.
struct Account(Option<(u32, u32)>);

impl Account {
    fn choose() -> Result<Self> {
        if !rustix::process::geteuid().is_root() {
            return Ok(Self(None));
        }
        let number = |flag: &str, name: &str| -> Option<u32> {
            search::output(Command::new("id").args([flag, name]))?.trim().parse().ok()
        };
        let account =
            ["postgres", "nobody"].into_iter().find_map(|name| Some((number("-u", name)?, number("-g", name)?)));
        Ok(Self(Some(account.context("PostgreSQL refuses to run as root, and there is no user postgres or nobody")?)))
    }

    fn command(&self, program: PathBuf, directory: &Path) -> Command {
        let mut command = Command::new(program);
        // The account may not be allowed to enter the checkout.
        command.current_dir(directory).env_remove("PGDATA");
        if let Some((user, group)) = self.0 {
            command.uid(user).gid(group);
        }
        command
    }
}

/// The cluster's directory, removed with this value.
struct Directory(PathBuf);

impl Directory {
    fn create(account: &Account) -> Result<Self> {
        let path = std::env::temp_dir().join(format!("{PREFIX}{}", std::process::id()));
        let failed = || format!("cannot create {}", path.display());
        // Fails on a directory that is already there, which somebody else may have prepared.
        DirBuilder::new().mode(0o700).create(&path).with_context(failed)?;
        let directory = Self(path.clone());
        if let Some((user, group)) = account.0 {
            chown(&path, Some(user), Some(group)).with_context(failed)?;
        }
        Ok(directory)
    }
}

impl Drop for Directory {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

/// Removes the directories of runs that were killed outright. Their servers notice within a minute, and end.
fn remove_leftovers() {
    let Ok(entries) = fs::read_dir(std::env::temp_dir()) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let owner = name.to_str().and_then(|name| name.strip_prefix(PREFIX)?.parse::<i32>().ok());
        let Some(pid) = owner.and_then(rustix::process::Pid::from_raw) else { continue };
        // A number comes round again: what bears this process's own is not of this run either.
        let ours = pid == rustix::process::getpid();
        if ours || rustix::process::test_kill_process(pid) == Err(rustix::io::Errno::SRCH) {
            drop(fs::remove_dir_all(entry.path()));
        }
    }
}

fn random_password() -> Result<String> {
    let mut bytes = [0; 16];
    File::open("/dev/urandom").and_then(|mut file| file.read_exact(&mut bytes)).context("cannot read /dev/urandom")?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_need_no_escaping_and_differ() -> Result<()> {
        let (first, second) = (random_password()?, random_password()?);
        assert_eq!(first.len(), 32);
        assert!(first.chars().all(|character| character.is_ascii_hexdigit()));
        assert_ne!(first, second);
        Ok(())
    }
}

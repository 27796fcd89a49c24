//! `idm-server keys`: the keys that JWTs are signed with.

use super::{StartError, admin::open, config::Source, serve::ServeFlags};
use crate::domain::{Clock, SigningKey};
use clap::{Args, Subcommand};
use idm_api::time::UnixMillis;

/// What is done with the signing keys.
#[derive(Subcommand)]
pub(crate) enum KeysCommand {
    /// Print the signing keys and what each does
    List(ListArgs),
    /// Publish a new signing key, which takes over some minutes later; nobody is logged out
    Rotate(RotateArgs),
}

#[derive(Args)]
pub(crate) struct ListArgs {
    #[command(flatten)]
    source: Source,
    #[command(flatten)]
    serve: Box<ServeFlags>,
}

#[derive(Args)]
pub(crate) struct RotateArgs {
    /// The old keys may be known to others: refuse at once all that they signed. People without the session
    /// cookie, and applications, log in again
    #[arg(long)]
    compromised: bool,
    #[command(flatten)]
    source: Source,
    #[command(flatten)]
    serve: Box<ServeFlags>,
}

pub(crate) async fn run(command: KeysCommand) -> Result<(), StartError> {
    let (idm, keys) = match command {
        KeysCommand::List(args) => {
            let idm = open(&args.source, &args.serve).await?;
            let keys = idm.signing_keys().await;
            (idm, keys)
        }
        KeysCommand::Rotate(args) => {
            let idm = open(&args.source, &args.serve).await?;
            let keys = if args.compromised { idm.replace_signing_keys().await } else { idm.rotate_signing_key().await };
            (idm, keys)
        }
    };
    let now = Clock::default().now();
    for key in keys? {
        println!("{}", line(&key, now));
    }
    idm.stop().await;
    Ok(())
}

fn line(key: &SigningKey, now: UnixMillis) -> String {
    let times = &key.times;
    let still = |end: Option<UnixMillis>| end.map_or_else(|| "for good".to_owned(), |end| span(end.since(now)));
    let (state, more) = if times.signs_from > now {
        ("next", format!("published, signs in {}", span(times.signs_from.since(now))))
    } else if times.signs(now) {
        ("signing", format!("published, signs {}", still(times.signs_until)))
    } else if times.is_published(now) {
        ("checking", format!("published {}", still(times.last_expiry())))
    } else {
        ("renewing", format!("no longer published, known {}", still(times.known_until())))
    };
    format!("{}  {state:<8}  made {} ago, {more}", key.kid, span(now.since(key.created)))
}

/// A time span in the largest unit of which there are two.
fn span(millis: i64) -> String {
    const UNITS: [(i64, &str); 3] = [(24 * 60 * 60, "d"), (60 * 60, "h"), (60, "min")];
    let seconds = millis.max(0) / 1000;
    let unit = UNITS.iter().find(|(length, _)| seconds >= 2 * length);
    unit.map_or_else(|| format!("{seconds} s"), |(length, name)| format!("{} {name}", seconds / length))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::KeyTimes;

    #[test]
    fn a_line_says_what_the_key_does_and_for_how_long() {
        const DAY: i64 = 24 * 60 * 60 * 1000;
        let now = UnixMillis(1_000 * DAY);
        let said = |signs_from: i64, signs_until: Option<i64>| {
            let times =
                KeyTimes { signs_from: now.plus(signs_from), signs_until: signs_until.map(|end| now.plus(end)) };
            line(&SigningKey { kid: "abc".to_owned(), created: now.plus(-3 * DAY), times }, now)
        };
        assert_eq!(said(600_000, None), "abc  next      made 3 d ago, published, signs in 10 min");
        assert_eq!(said(-DAY, None), "abc  signing   made 3 d ago, published, signs for good");
        assert_eq!(said(-DAY, Some(90_000)), "abc  signing   made 3 d ago, published, signs 90 s");
        assert_eq!(said(-DAY, Some(0)), "abc  checking  made 3 d ago, published 22 min");
        assert_eq!(said(-2 * DAY, Some(-DAY)), "abc  renewing  made 3 d ago, no longer published, known 99 d");
    }
}

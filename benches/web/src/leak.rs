//! What opening and closing leaves behind.

use crate::{memory, memory::Memory, stats};
use anyhow::{Result, bail};
use idm_e2e::Page;
use serde_json::Value;

const CYCLES: &str = include_str!("leak.js");
/// So many cycles are one call of the driver, which gives up on a script that takes minutes.
const AT_A_TIME: usize = 10;
/// Memory is looked at so often.
const LOOKS: usize = 10;

/// What is opened and closed: its kind, its name for the script, and for the tables. Dialogs of a page are opened by what
/// its button says.
pub const ALL: [(&str, &str, &str); 18] = [
    ("dialog", "create", "dialog: create"),
    ("dialog", "palette", "dialog: commands"),
    ("dialog", "keys", "dialog: keys"),
    ("dialog", "revoke", "dialog: revoke selected"),
    ("route", "/console/app-credentials/", "page: one application"),
    ("route", "/console/end-users", "page: end-users"),
    ("route", "/console/admins", "page: admins"),
    ("route", "/console/audit-log", "page: audit log"),
    ("route", "/console/support", "page: support"),
    ("route", "/console/token-checker", "page: token checker"),
    ("on", "/console/app-credentials/|Edit", "dialog: edit an application"),
    ("on", "/console/app-credentials/|Change privileges", "dialog: change privileges"),
    ("on", "/console/app-credentials/|Regenerate appToken", "dialog: regenerate"),
    ("on", "/console/app-credentials/|Revoke", "dialog: revoke an application"),
    ("on", "/console/app-credentials/|Delete", "dialog: delete an application"),
    ("on", "/console/end-users|Add end-user", "dialog: add an end-user"),
    ("on", "/console/admins|Add admin", "dialog: add an admin"),
    ("on", "/console/support|Write to support", "dialog: write to support"),
];

/// Opens and closes it so often.
///
/// # Errors
/// When it does not open or close.
pub async fn cycle(page: &Page, kind: &str, name: &str, times: usize) -> Result<()> {
    for done in (0..times).step_by(AT_A_TIME) {
        let times = AT_A_TIME.min(times - done);
        match page.driver().execute_async(CYCLES, vec![kind.into(), name.into(), times.into()]).await?.json() {
            Value::Null => {}
            other => bail!("{name}, after {done} cycles: {other}"),
        }
    }
    Ok(())
}

/// What was found after each tenth of the cycles.
#[derive(Debug)]
pub struct Growth {
    points: Vec<(f64, Memory)>,
}

impl Growth {
    /// Opens and closes it so often. The slope begins after the first tenth, which leaves what is kept ready.
    ///
    /// # Errors
    /// When it does not open or close.
    #[expect(clippy::cast_precision_loss, reason = "a count")]
    pub async fn measure(page: &Page, chromedriver: u32, kind: &str, name: &str, times: usize) -> Result<Self> {
        let mut points = Vec::new();
        let each = (times / LOOKS).max(1);
        for look in 1..=LOOKS {
            cycle(page, kind, name, each).await?;
            points.push(((look * each) as f64, memory::look(page, chromedriver).await?));
        }
        Ok(Self { points })
    }

    /// How much one cycle adds.
    #[must_use]
    pub fn slope(&self, of: impl Fn(&Memory) -> f64) -> f64 {
        stats::slope(&self.points.iter().map(|(cycles, memory)| (*cycles, of(memory))).collect::<Vec<_>>())
    }

    /// What is held at the end.
    #[must_use]
    pub fn end(&self, of: impl Fn(&Memory) -> f64) -> f64 {
        self.points.last().map_or(f64::NAN, |(_, memory)| of(memory))
    }
}

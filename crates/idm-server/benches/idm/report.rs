//! What was measured, beside what it should be: as a table for a person, and as JSON for programs.

use crate::{
    Outcome,
    plan::Plan,
    times::{Times, median},
};
use serde_json::{Value, json};
use std::fmt;

/// What a figure should be.
#[derive(Clone, Copy)]
pub(crate) enum Goal {
    AtLeast(f64),
    Under(f64),
}

impl Goal {
    fn is_met(self, value: f64) -> bool {
        match self {
            Self::AtLeast(least) => value >= least,
            Self::Under(most) => value < most,
        }
    }
}

impl fmt::Display for Goal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AtLeast(least) => write!(f, "at least {least}"),
            Self::Under(most) => write!(f, "under {most}"),
        }
    }
}

pub(crate) struct Report {
    heading: String,
    rows: Vec<Row>,
}

struct Row {
    what: String,
    value: f64,
    unit: &'static str,
    times: Option<Spread>,
    goal: Option<(Goal, bool)>,
}

/// Milliseconds, each the median of what the turns gave, but for the slowest call of all.
struct Spread {
    median: f64,
    p99: f64,
    slowest: f64,
    calls: u64,
    /// Milliseconds of a processor that the node took for one call, which neighbours change little.
    processor: f64,
}

impl Report {
    pub(crate) fn new(database: &str, plan: &Plan) -> Self {
        let Plan { users, applications, sessions, part, turns, json: _ } = plan;
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let heading = format!(
            "{database}, {users} users, {applications} applications, {sessions} sessions in one account, \
             {cores} cores, medians of {turns} × {} s",
            part.as_secs()
        );
        eprintln!("bench: {heading}");
        Self { heading, rows: Vec::new() }
    }

    pub(crate) fn number(&mut self, what: impl Into<String>, unit: &'static str, value: f64, goal: Option<Goal>) {
        let goal = goal.map(|goal| (goal, goal.is_met(value)));
        self.row(Row { what: what.into(), value, unit, times: None, goal });
    }

    /// How many a second, and how long they took; the goal is for the p99. One part for each turn, with the
    /// processor's time that it cost the node.
    pub(crate) fn times(&mut self, what: impl Into<String>, turns: &[(Times, f64)], goal: Option<Goal>) {
        let of_turns = |figure: fn(&Times) -> f64| median(turns.iter().map(|(times, _)| figure(times)));
        let spread = Spread {
            median: of_turns(|times| times.quantile(0.5)),
            p99: of_turns(|times| times.quantile(0.99)),
            slowest: turns.iter().map(|(times, _)| times.slowest()).fold(0.0, f64::max),
            calls: turns.iter().map(|(times, _)| times.count()).sum(),
            processor: median(turns.iter().map(|(times, cost)| cost * 1e3 / times.count() as f64)),
        };
        let goal = goal.map(|goal| (goal, goal.is_met(spread.p99)));
        let value = of_turns(Times::per_second);
        self.row(Row { what: what.into(), value, unit: "per second", times: Some(spread), goal });
    }

    /// The table on stdout; how many goals were missed.
    pub(crate) fn print(&self) {
        println!("\n{}\nload average now {}\n", self.heading, load_average());
        println!("| what | measured | median ms | p99 ms | slowest ms | CPU ms | goal | |");
        println!("| --- | --- | --- | --- | --- | --- | --- | --- |");
        for row in &self.rows {
            println!("{row}");
        }
        let missed = self.rows.iter().filter(|row| matches!(row.goal, Some((_, false)))).count();
        let goals = self.rows.iter().filter(|row| row.goal.is_some()).count();
        println!("\n{} of {goals} goals met", goals - missed);
    }

    pub(crate) fn json(&self, database: &str, plan: &Plan) -> Value {
        json!({
            "database": database,
            "users": plan.users,
            "applications": plan.applications,
            "sessions": plan.sessions,
            "cores": std::thread::available_parallelism().map_or(1, usize::from),
            "seconds": plan.part.as_secs(),
            "turns": plan.turns,
            "loadAverage": load_average(),
            "rows": self.rows.iter().map(Row::json).collect::<Vec<_>>(),
        })
    }

    fn row(&mut self, row: Row) {
        eprintln!("bench: {row}");
        self.rows.push(row);
    }
}

impl Row {
    fn json(&self) -> Value {
        let times = self.times.as_ref().map(|times| {
            json!({
                "medianMs": times.median,
                "p99Ms": times.p99,
                "slowestMs": times.slowest,
                "calls": times.calls,
                "cpuMsPerCall": times.processor,
            })
        });
        json!({
            "what": self.what,
            "value": self.value,
            "unit": self.unit,
            "times": times,
            "goal": self.goal.map(|(goal, _)| goal.to_string()),
            "met": self.goal.map(|(_, met)| met),
        })
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "| {} | {} {} ", self.what, rounded(self.value), self.unit)?;
        match &self.times {
            Some(Spread { median, p99, slowest, calls: _, processor }) => write!(
                f,
                "| {} | {} | {} | {} ",
                rounded(*median),
                rounded(*p99),
                rounded(*slowest),
                rounded(*processor)
            )?,
            None => write!(f, "| | | | ")?,
        }
        match self.goal {
            Some((goal, met)) => write!(f, "| {goal} | {} |", if met { "met" } else { "MISSED" }),
            None => write!(f, "| | |"),
        }
    }
}

/// What else the machine did, as Linux tells it.
fn load_average() -> String {
    std::fs::read_to_string("/proc/loadavg").map_or_else(|_| "unknown".into(), |text| text.trim().to_owned())
}

/// Writes the JSON where it was asked for.
pub(crate) fn write_json(report: &Report, database: &str, plan: &Plan) -> Outcome<()> {
    if let Some(path) = &plan.json {
        std::fs::write(path, format!("{:#}\n", report.json(database, plan)))?;
        eprintln!("bench: wrote {}", path.display());
    }
    Ok(())
}

/// Three digits that count.
fn rounded(value: f64) -> String {
    match value.abs() {
        size if size >= 100.0 => format!("{value:.0}"),
        size if size >= 10.0 => format!("{value:.1}"),
        _ => format!("{value:.2}"),
    }
}

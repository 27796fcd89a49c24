//! The sentences around what is done to many app credentials at once.

#[cfg_attr(test, derive(Debug))]
pub struct Bulk {
    pub select: &'static str,
    pub select_one: fn(name: &str) -> String,
    pub select_all: fn(count: usize) -> String,
    pub selection: &'static str,
    pub selected: fn(count: usize) -> String,
    pub clear: &'static str,
    pub revoke: &'static str,
    pub heading: fn(count: usize) -> String,
    pub consequence: &'static str,
    pub nothing_to_do: &'static str,
    pub more_names: fn(count: usize) -> String,
    pub skipped: fn(count: usize) -> String,
    pub confirm: fn(count: usize) -> String,
    pub under_way: &'static str,
    pub progress: fn(done: usize, of: usize) -> String,
    pub stop: &'static str,
    pub failed: fn(count: usize) -> String,
    pub restore_failed: fn(names: &str) -> String,
    pub close: &'static str,
    pub revoked: fn(count: usize) -> String,
    pub restored: fn(count: usize) -> String,
}

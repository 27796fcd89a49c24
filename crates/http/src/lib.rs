//! What the IDM and its credential broker do to every caller, before any rule of theirs is asked: who is
//! calling, how often, how large, over how many connections; and how a server ends in good order.

mod address;
mod answer;
mod connections;
mod limits;
mod rate;
mod serve;
mod table;

pub use address::{ClientAddress, client_address};
pub use answer::refuse;
pub use limits::{Limiters, Limits, guard, guard_costly};
pub use rate::{NotARate, Rate};
pub use serve::{Stop, serve};

//! What the IDM and its credential broker do to every caller, before any rule of theirs is asked: who is
//! calling, how often, how large, over how many connections; what is noted of it in log and metrics; and how a
//! server ends in good order.

mod address;
mod answer;
mod connections;
mod headers;
mod limits;
mod metrics;
mod observe;
mod rate;
mod serve;
mod table;
mod transport;

pub use address::{ClientAddress, client_address};
pub use answer::refuse;
pub use headers::OF_EVERY_ANSWER;
pub use limits::{Gate, Limits, guard, guard_costly};
pub use metrics::{HttpMetrics, metrics_router};
pub use observe::{REQUEST_ID, observe};
pub use rate::{NotARate, Rate};
pub use serve::{Stop, serve};
pub use transport::is_loopback;

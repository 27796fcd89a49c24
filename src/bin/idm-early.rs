//! The login's own module: logs in without the app, which comes afterwards.

use idm_console::{app, early};

fn main() {
    app::report_panics_to_the_page();
    early::start();
}

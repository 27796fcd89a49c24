//! Starts the app in the page.

use idm_console::app;

fn main() {
    app::report_panics_to_the_page();
    app::mount();
}

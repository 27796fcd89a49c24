//! Logging out.

use crate::{
    session::Session,
    text::text,
    ui::button::{Button, Look},
};
use leptos::{prelude::*, task::spawn_local};

/// The button that logs out.
#[component]
pub fn LogoutButton(
    /// The session to end.
    session: Session,
    /// How much it stands out.
    #[prop(optional)]
    look: Look,
    /// Told afterwards.
    #[prop(optional)]
    on_done: Option<Callback<()>>,
) -> impl IntoView {
    let busy = RwSignal::new(false);
    let log_out = Callback::new(move |()| {
        busy.set(true);
        spawn_local(async move {
            session.logout().await;
            let _ = busy.try_set(false);
            if let Some(on_done) = on_done {
                let _ = on_done.try_run(());
            }
        });
    });
    view! { <Button label=text().common().log_out on_click=log_out look busy /> }
}

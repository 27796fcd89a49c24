//! Code to be copied.

use super::{
    copy::{Confirmation, copy_or_select},
    icon::{Icon, Shape},
    live::use_live,
};
use leptos::{html, prelude::*, task::spawn_local};

/// Code with a button that copies it. Where that is not allowed, it is selected.
#[component]
pub fn CodeBlock(
    /// The code.
    code: &'static str,
    /// What the button says.
    copy: &'static str,
    /// What the button is called: which code.
    copy_of: String,
    /// What is said when it was copied.
    copied: &'static str,
    /// What is said when it was selected instead.
    selected: &'static str,
) -> impl IntoView {
    let live = use_live();
    let shown = NodeRef::<html::Code>::new();
    let done = Confirmation::new();
    let click = move |_| {
        spawn_local(async move {
            let node = shown.try_get_untracked().flatten();
            let taken = copy_or_select(code, node.as_deref().map(AsRef::as_ref)).await;
            if taken {
                done.show();
            }
            live.say(if taken { copied } else { selected }.to_owned());
        });
    };
    let icon = move || {
        let shape = if done.is_shown() { Shape::Tick } else { Shape::Copy };
        view! { <Icon shape /> }
    };
    view! {
        <div class="code-block">
            <pre><code node_ref=shown>{code}</code></pre>
            <button type="button" class="button button-quiet" aria-label=copy_of on:click=click>
                {icon}
                {copy}
            </button>
        </div>
    }
}

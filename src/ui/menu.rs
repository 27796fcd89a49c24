//! The main menu: a column where there is room, behind a button where there is not.

use super::icon::{Icon, Shape};
use leptos::prelude::*;

/// The frame around the menu's groups.
#[component]
pub fn Menu(
    /// The navigation's name.
    name: &'static str,
    /// The button's label on narrow screens.
    toggle: &'static str,
    /// [`MenuGroup`]s.
    children: Children,
) -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <nav class="menu" class:menu-open=move || open.get() aria-label=name>
            <button
                type="button"
                class="menu-toggle"
                aria-expanded=move || if open.get() { "true" } else { "false" }
                aria-controls="menu-groups"
                on:click=move |_| open.update(|open| *open = !*open)
            >
                <Icon shape=Shape::Menu />
                {toggle}
            </button>
            <div id="menu-groups" class="menu-groups" on:click=move |_| open.set(false)>
                {children()}
            </div>
        </nav>
    }
}

/// A group of links.
#[component]
pub fn MenuGroup(
    /// Its id.
    id: &'static str,
    /// What it is called.
    name: &'static str,
    /// [`MenuLink`]s.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="menu-group">
            <p class="menu-group-name" id=id>{name}</p>
            <ul role="list" aria-labelledby=id>{children()}</ul>
        </div>
    }
}

/// How much is new behind a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct News {
    /// How much.
    pub count: String,
    /// The same in words, for those who do not see it.
    pub says: String,
}

impl News {
    /// `None` where there is nothing.
    #[must_use]
    pub fn some(count: i64, says: fn(i64) -> String) -> Option<Self> {
        (count > 0).then(|| Self { count: count.to_string(), says: says(count) })
    }
}

/// A link to a page.
#[component]
pub fn MenuLink(
    /// Where it leads.
    #[prop(into)]
    href: Signal<String>,
    /// What it is called.
    name: &'static str,
    /// Whether its page is the one being shown.
    #[prop(into)]
    current: Signal<bool>,
    /// An icon before the name.
    icon: Shape,
    /// Whether there is something new behind it.
    #[prop(optional, into)]
    news: Signal<Option<News>>,
) -> impl IntoView {
    view! {
        <li>
            <a class="menu-link" href=move || href.get() aria-current=move || current.get().then_some("page")>
                <Icon shape=icon />
                {name}
                {move || {
                    news.get()
                        .map(|News { count, says }| {
                            view! {
                                <span class="menu-news" aria-hidden="true">{count}</span>
                                <span class="visually-hidden">" " {says}</span>
                            }
                        })
                }}
            </a>
        </li>
    }
}

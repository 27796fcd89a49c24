//! A table; on narrow screens each row becomes a card whose cells say what they are.

use leptos::prelude::*;

/// A table.
#[component]
pub fn Table(
    /// What it is called.
    name: &'static str,
    /// The names of its columns.
    columns: Vec<&'static str>,
    /// Whether newer content is on its way.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// [`Row`]s.
    children: Children,
) -> impl IntoView {
    // The roles are said again because CSS that stacks the cells takes them from the elements.
    let head = |column| view! { <th role="columnheader" scope="col">{column}</th> };
    view! {
        <table class="table" role="table" aria-label=name aria-busy=move || busy.get().then_some("true")>
            <thead role="rowgroup">
                <tr role="row">{columns.into_iter().map(head).collect_view()}</tr>
            </thead>
            <tbody role="rowgroup">{children()}</tbody>
        </table>
    }
}

/// A row.
#[component]
pub fn Row(
    /// [`RowHead`], then [`Cell`]s.
    children: Children,
) -> impl IntoView {
    view! { <tr role="row">{children()}</tr> }
}

/// The cell that a row is named by.
#[component]
pub fn RowHead(
    /// What stands in it.
    children: Children,
) -> impl IntoView {
    view! { <th role="rowheader" scope="row">{children()}</th> }
}

/// A cell.
#[component]
pub fn Cell(
    /// Its column's name, shown where the head is not.
    column: &'static str,
    /// What stands in it.
    children: Children,
) -> impl IntoView {
    view! {
        <td role="cell">
            <span class="cell-name" aria-hidden="true">{column}</span>
            <span class="cell-value">{children()}</span>
        </td>
    }
}

/// So many rows that are on their way.
#[component]
pub fn RowsSkeleton(
    /// Said to those who do not see it.
    label: &'static str,
) -> impl IntoView {
    view! {
        <div class="rows-skeleton" aria-busy="true">
            <p class="visually-hidden">{label}</p>
            <div class="skeleton skeleton-line"></div>
            <div class="skeleton skeleton-line"></div>
            <div class="skeleton skeleton-line"></div>
            <div class="skeleton skeleton-line"></div>
        </div>
    }
}

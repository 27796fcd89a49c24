//! Elements that show one thing after another: as a window moves along a list, what leaves it at one end is written
//! anew and comes in at the other. The one that has the focus is never taken: it stays in the document, apart from the
//! others and where it belongs in the list, so that the focus stays with what it was given to.

use leptos::prelude::document;
use web_sys::{HtmlElement, Node};

/// What has an element to show things in.
pub trait Recycled {
    /// The element.
    fn element(&self) -> &HtmlElement;
}

/// On which side of the window something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// It comes before what the window shows.
    Before,
    /// It comes after.
    After,
}

/// The elements of one container, each with what it shows.
pub struct Pool<K, R> {
    container: HtmlElement,
    shown: Vec<(K, R)>,
    apart: Option<(Side, (K, R))>,
    spare: Vec<R>,
}

impl<K: Copy + PartialEq, R: Recycled> Pool<K, R> {
    /// None so far.
    #[must_use]
    pub const fn new(container: HtmlElement) -> Self {
        Self { container, shown: Vec::new(), apart: None, spare: Vec::new() }
    }

    /// Has an element for each of these, in this order. `side` tells where something is that is not among them; `None`
    /// when it is nowhere any more.
    pub fn show(&mut self, keys: &[K], side: impl Fn(K) -> Option<Side>, make: impl Fn() -> R) {
        if self.apart.is_none() && self.shown.iter().map(|(key, _)| key).eq(keys) {
            return;
        }
        let focused = self.focused();
        let mut old = std::mem::take(&mut self.shown);
        match self.apart.take() {
            Some((Side::Before, apart)) => old.insert(0, apart),
            Some((Side::After, apart)) => old.push(apart),
            None => {}
        }
        let known: Vec<K> = old.iter().map(|(key, _)| *key).collect();
        let held = focused.and_then(|key| Some((key, side(key)?)));
        let plan = Plan::of(&known, keys, held, focused);
        let mut old: Vec<_> = old.into_iter().map(Some).collect();
        let mut take = |at: usize| old.get_mut(at).and_then(Option::take);
        if let (Some(at), Some((_, side))) = (plan.apart, held) {
            self.apart = take(at).map(|apart| (side, apart));
        }
        let mut anchor = match &self.apart {
            Some((Side::After, (_, apart))) => Some(apart.element().clone()),
            _ => None,
        };
        // From the end, so that whatever comes in has what it comes before.
        for (&key, from) in keys.iter().zip(&plan.from).rev() {
            let reused = from.and_then(|from| Some((take(from.at)?.1, from.moves)));
            let (item, moves) = reused.unwrap_or_else(|| (self.spare.pop().unwrap_or_else(&make), true));
            if moves {
                let _ = self.container.insert_before(item.element(), anchor.as_deref().map(AsRef::as_ref));
            }
            anchor = Some(item.element().clone());
            self.shown.push((key, item));
        }
        self.shown.reverse();
        for (_, item) in old.into_iter().flatten() {
            item.element().remove();
            self.spare.push(item);
        }
    }

    /// Each with what it shows, in order.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut (K, R)> {
        self.shown.iter_mut()
    }

    /// The one that stays beside the window because it has the focus.
    pub fn apart(&mut self) -> Option<&mut (K, R)> {
        self.apart.as_mut().map(|(_, apart)| apart)
    }

    /// The one that this is in.
    pub fn holding(&mut self, node: &Node) -> Option<&mut (K, R)> {
        let mut all = self.shown.iter_mut().chain(self.apart.iter_mut().map(|(_, apart)| apart));
        all.find(|(_, item)| item.element().contains(Some(node)))
    }

    fn focused(&mut self) -> Option<K> {
        let active = document().active_element()?;
        if !self.container.contains(Some(&active)) {
            return None;
        }
        self.holding(&active).map(|(key, _)| *key)
    }
}

/// Which of the elements that are there shows what.
#[derive(Debug, Default, PartialEq, Eq)]
struct Plan {
    /// For each that is to be shown; `None`: a further one.
    from: Vec<Option<Source>>,
    /// The one that is kept beside them.
    apart: Option<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Source {
    at: usize,
    /// Whether it does not stand where it has to.
    moves: bool,
}

impl Plan {
    /// `known`: what is shown, in the document's order; `wanted`: what is to be; `held`: what may not be taken unless it
    /// is wanted, and where it belongs.
    fn of<K: Copy + PartialEq>(known: &[K], wanted: &[K], held: Option<(K, Side)>, focused: Option<K>) -> Self {
        let mut from = vec![None; wanted.len()];
        let mut rest = Vec::new();
        let (mut apart, mut next) = (None, 0);
        for (at, key) in known.iter().enumerate() {
            if let Some(place) = wanted.iter().skip(next).position(|wanted| wanted == key) {
                next += place + 1;
                from[next - 1] = Some(Source { at, moves: false });
            } else if held.is_some_and(|(held, _)| held == *key) {
                apart = Some(at);
            } else {
                rest.push(at);
            }
        }
        let none_stays = next == 0;
        let mut rest = rest.into_iter();
        for place in from.iter_mut().filter(|place| place.is_none()) {
            *place = rest.next().map(|at| {
                let wrong_side = match (apart, held) {
                    (Some(apart), Some((_, Side::Before))) => at < apart,
                    (Some(apart), Some((_, Side::After))) => at > apart,
                    _ => false,
                };
                // Moving it takes the focus from it, which would otherwise be with something else at once.
                let moves = !none_stays || wrong_side || focused == Some(known[at]);
                Source { at, moves }
            });
        }
        Self { from, apart }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `12>` stays as it is, `>12` comes from where it does not belong, `.` is made.
    fn plan(known: &[u8], wanted: &[u8], held: Option<(u8, Side)>) -> (String, Option<usize>) {
        let Plan { from, apart } = Plan::of(known, wanted, held, held.map(|(key, _)| key));
        let words = from.iter().map(|from| match from {
            None => ".".to_owned(),
            Some(Source { at, moves: true }) => format!(">{at}"),
            Some(Source { at, moves: false }) => format!("{at}"),
        });
        (words.collect::<Vec<_>>().join(" "), apart)
    }

    #[test]
    fn what_leaves_at_one_end_comes_in_at_the_other() {
        assert_eq!(plan(&[1, 2, 3, 4], &[3, 4, 5, 6], None), ("2 3 >0 >1".into(), None));
        assert_eq!(plan(&[3, 4, 5, 6], &[1, 2, 3, 4], None), (">2 >3 0 1".into(), None));
        assert_eq!(plan(&[1, 2], &[1, 2, 3, 4], None), ("0 1 . .".into(), None));
        assert_eq!(plan(&[1, 2, 3, 4], &[2, 3], None), ("1 2".into(), None));
    }

    #[test]
    fn where_all_change_none_moves() {
        assert_eq!(plan(&[1, 2, 3], &[7, 8, 9], None), ("0 1 2".into(), None));
        assert_eq!(plan(&[1, 2, 3], &[7], None), ("0".into(), None));
        assert_eq!(plan(&[], &[7, 8], None), (". .".into(), None));
    }

    #[test]
    fn what_has_the_focus_stays_where_it_is_and_the_others_go_round_it() {
        assert_eq!(plan(&[1, 2, 3, 4], &[3, 4, 5, 6], Some((2, Side::Before))), ("2 3 >0 .".into(), Some(1)));
        // A leap: those before it come after it, and nothing comes before what comes later.
        assert_eq!(plan(&[1, 2, 3, 4], &[7, 8, 9], Some((2, Side::Before))), (">0 2 3".into(), Some(1)));
        assert_eq!(plan(&[5, 6, 7, 8], &[1, 2, 3], Some((6, Side::After))), ("0 >2 >3".into(), Some(1)));
        // It was kept before the others and belongs after them now.
        assert_eq!(plan(&[5, 7, 8], &[1, 2], Some((5, Side::After))), (">1 >2".into(), Some(0)));
    }

    #[test]
    fn what_had_the_focus_is_in_the_window_again() {
        assert_eq!(plan(&[5, 20, 21], &[4, 5, 6], Some((5, Side::Before))), (">1 0 >2".into(), None));
    }

    #[test]
    fn what_is_gone_leaves_the_focus_to_nothing_else() {
        let gone = Plan::of(&[1, 2, 3], &[7, 8, 9], None, Some(2));
        assert_eq!(gone.from[1], Some(Source { at: 1, moves: true }));
    }
}

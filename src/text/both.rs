//! Two downloads at once.

use super::NotDownloaded;
use std::{
    future::{Future, poll_fn},
    pin::Pin,
    task::Poll,
};

/// A download that is under way or done.
type Download<'a, T> = Pin<Box<dyn Future<Output = Result<T, NotDownloaded>> + 'a>>;

/// Waits for both, which run at the same time; what the first brought.
///
/// # Errors
/// [`NotDownloaded`] as soon as one of them failed.
pub async fn both<T>(mut first: Download<'_, T>, mut second: Download<'_, ()>) -> Result<T, NotDownloaded> {
    let (mut brought, mut second_is_here) = (None, false);
    poll_fn(|context| {
        if brought.is_none()
            && let Poll::Ready(outcome) = first.as_mut().poll(context)
        {
            brought = Some(outcome?);
        }
        if !second_is_here && let Poll::Ready(outcome) = second.as_mut().poll(context) {
            outcome?;
            second_is_here = true;
        }
        match brought.take_if(|_| second_is_here) {
            Some(brought) => Poll::Ready(Ok(brought)),
            None => Poll::Pending,
        }
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{
        cell::Cell,
        future::{pending, ready},
        task::{Context, Waker},
    };

    fn now<T>(wait: impl Future<Output = T>) -> Poll<T> {
        Box::pin(wait).as_mut().poll(&mut Context::from_waker(Waker::noop()))
    }

    #[test]
    fn the_second_is_asked_for_before_the_first_is_here() {
        let asked = Cell::new(false);
        let second = Box::pin(async {
            asked.set(true);
            Ok(())
        });
        assert!(now(both::<u8>(Box::pin(pending()), second)).is_pending());
        assert!(asked.get());
    }

    #[test]
    fn both_have_to_come() {
        assert_eq!(now(both(Box::pin(ready(Ok(1))), Box::pin(ready(Ok(()))))), Poll::Ready(Ok(1)));
        assert!(now(both(Box::pin(ready(Ok(1))), Box::pin(pending()))).is_pending());
        assert_eq!(
            now(both(Box::pin(ready(Ok(1))), Box::pin(ready(Err(NotDownloaded))))),
            Poll::Ready(Err(NotDownloaded))
        );
        assert_eq!(
            now(both::<u8>(Box::pin(ready(Err(NotDownloaded))), Box::pin(pending()))),
            Poll::Ready(Err(NotDownloaded))
        );
    }
}

//! The same done with many things, as many at a time as the machine has processors.

use std::num::NonZero;
use std::sync::Mutex;
use std::thread;

use anyhow::Result;

/// What comes of each, in the order of the things; the first failure where there is one.
pub(crate) fn map<T: Sync, R: Send>(things: &[T], work: impl Fn(&T) -> Result<R> + Sync) -> Result<Vec<R>> {
    let waiting = Mutex::new(things.iter().enumerate());
    let next = || waiting.lock().unwrap_or_else(std::sync::PoisonError::into_inner).next();
    let worker = || {
        let mut done = Vec::new();
        while let Some((place, thing)) = next() {
            done.push((place, work(thing)));
        }
        done
    };
    let workers = thread::available_parallelism().map_or(1, NonZero::get).min(things.len());
    let mut done: Vec<_> = thread::scope(|scope| {
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(worker)).collect();
        workers
            .into_iter()
            .flat_map(|worker| worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    });
    done.sort_by_key(|(place, _)| *place);
    done.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::ensure;

    #[test]
    fn all_is_done_and_stays_in_order() -> Result<()> {
        let numbers: Vec<usize> = (0..100).collect();
        assert_eq!(map(&numbers, |number| Ok(number * 2))?, (0..200).step_by(2).collect::<Vec<_>>());
        assert!(map(&[], |number: &usize| Ok(*number))?.is_empty());
        Ok(())
    }

    #[test]
    fn the_first_failure_is_told() {
        let odd = |number: &usize| {
            ensure!(number.is_multiple_of(2), "{number} is odd");
            Ok(())
        };
        assert_eq!(map(&[2, 4, 5, 7], odd).map_err(|error| error.to_string()), Err("5 is odd".to_owned()));
    }
}

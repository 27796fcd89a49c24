//! Whether the clock tells two kinds of callers apart, as a question to statistics.
//!
//! The two are called in pairs, one right after the other, and which goes first is tossed for each pair. If nothing tells
//! them apart, each difference within a pair is as likely to be the other way round, however busy the machine is and
//! whatever else runs on it: Wilcoxon's signed-rank test is exact about that, and takes nothing for granted about how
//! times are spread. So a loaded machine makes it blind sooner than wrong. Two bounds have to be broken together: a
//! [`CERTAINTY`] that chance reaches once in more than a million runs, and an [`EFFECT`] that somebody could measure over
//! a network; the first alone would find a microsecond in enough pairs, the second alone would find noise.

use std::{
    hash::{BuildHasher as _, RandomState},
    time::{Duration, Instant},
};

/// Pairs that are asked for.
const PAIRS: usize = 200;
/// Where a machine is too busy for all of them, as many as take this long, and no fewer than `FEWEST`.
const TIME: Duration = Duration::from_secs(20);
const FEWEST: usize = 60;
/// Standard deviations of the rank sum: one in 1.7 million, both sides.
const CERTAINTY: f64 = 5.0;
/// Smallest difference that counts, as a part of the time that a call takes.
const EFFECT: f64 = 0.1;

/// Times of pairs, in seconds.
#[derive(Default)]
pub(super) struct Pairs(Vec<(f64, f64)>);

/// What the times say.
#[derive(Debug)]
pub(super) struct Verdict {
    pub(super) pairs: usize,
    /// Standard deviations from what chance makes of it.
    certainty: f64,
    /// Median of the differences, as a part of the median of the second kind's times.
    effect: f64,
}

impl Verdict {
    /// Whether the two are told apart.
    pub(super) fn differs(&self) -> bool {
        self.certainty.abs() > CERTAINTY && self.effect.abs() > EFFECT
    }
}

impl Pairs {
    /// Times both kinds of call. Each call is told the number of its pair.
    pub(super) async fn of(first: impl AsyncFn(usize), second: impl AsyncFn(usize)) -> Self {
        Self::most(PAIRS, first, second).await
    }

    /// The same of as few pairs as can tell something.
    pub(super) async fn few(first: impl AsyncFn(usize), second: impl AsyncFn(usize)) -> Self {
        Self::most(FEWEST, first, second).await
    }

    async fn most(most: usize, first: impl AsyncFn(usize), second: impl AsyncFn(usize)) -> Self {
        let (begin, coin) = (Instant::now(), RandomState::new());
        let mut pairs = Self::default();
        for number in 0..most {
            if number >= FEWEST && begin.elapsed() > TIME {
                break;
            }
            let heads = coin.hash_one(number) % 2 == 0;
            let times = if heads {
                let one = seconds(first(number)).await;
                (one, seconds(second(number)).await)
            } else {
                let two = seconds(second(number)).await;
                (seconds(first(number)).await, two)
            };
            pairs.0.push(times);
        }
        pairs
    }

    pub(super) fn verdict(&self) -> Verdict {
        let mut differences: Vec<f64> = self.0.iter().map(|(one, two)| one - two).filter(|by| *by != 0.0).collect();
        differences.sort_by(|a, b| a.abs().total_cmp(&b.abs()));
        let ranked = differences.iter().zip(1_u32..).filter(|(by, _)| **by > 0.0);
        let sum: f64 = ranked.map(|(_, rank)| f64::from(rank)).sum();
        let n = f64::from(u32::try_from(differences.len()).unwrap());
        // Of a rank sum under chance (Wilcoxon 1945).
        let (mean, variance) = (n * (n + 1.0) / 4.0, n * (n + 1.0) * (2.0 * n + 1.0) / 24.0);
        let usual = median(self.0.iter().map(|(_, two)| *two));
        Verdict {
            pairs: self.0.len(),
            certainty: if n == 0.0 { 0.0 } else { (sum - mean) / variance.sqrt() },
            effect: median(self.0.iter().map(|(one, two)| one - two)) / usual,
        }
    }

    /// What a call of the second kind usually takes.
    pub(super) fn usual(&self) -> Duration {
        Duration::from_secs_f64(median(self.0.iter().map(|(_, two)| *two)))
    }
}

async fn seconds(call: impl Future<Output = ()>) -> f64 {
    let begin = Instant::now();
    call.await;
    begin.elapsed().as_secs_f64()
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<_> = values.collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// Times of a busy machine: now and then something else runs for many times as long. From a fixed start, so that these
/// are the same in every run.
fn busy(delay: f64, seed: u64) -> Pairs {
    let mut state = seed;
    let mut next = move || {
        // Knuth's MMIX.
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let part = f64::from(u32::try_from(state >> 33).unwrap()) / f64::from(1_u32 << 31);
        let elsewhere = if part > 0.9 { 20.0 * (part - 0.9) } else { 0.0 };
        1.0 + 0.2 * part + elsewhere
    };
    Pairs((0..PAIRS).map(|_| (next() + delay, next())).collect())
}

#[test]
fn a_delay_is_found_in_noise_and_noise_alone_is_not() {
    for seed in 0..200 {
        let (with, without) = (busy(0.3, seed).verdict(), busy(0.0, seed).verdict());
        assert!(with.differs() && busy(-0.3, seed).verdict().differs(), "{seed}: {with:?}");
        assert!(!without.differs(), "{seed}: {without:?}");
    }
    // As sure as can be, and too small to matter.
    let tiny = Pairs((0..PAIRS).map(|_| (1.01, 1.0)).collect()).verdict();
    assert!(tiny.certainty > CERTAINTY && !tiny.differs(), "{tiny:?}");
    // Twice as long, and perhaps by chance.
    let few = Pairs(vec![(2.0, 1.0); 10]).verdict();
    assert!(few.effect > EFFECT && !few.differs(), "{few:?}");
}

//! Work on several threads, its results in the order of the items.

use std::collections::VecDeque;
use std::ops::ControlFlow;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

/// How many items wait for each thread: enough for it to go on while a result is printed.
const AHEAD: usize = 4;

/// As many threads as are started, however many are asked for: beyond the cores they only take memory.
const MOST: usize = 256;

/// How many bytes of items are under way at most, beyond the first of them.
const WEIGHT: usize = 64 << 20;

/// Does the work on each item, and gives the results in the order of the items, until one is said to be the last.
///
/// Few items are under way at once, whatever their number, and large ones are fewer.
pub(super) fn in_order<I: Send, O: Send>(
    jobs: usize,
    mut items: impl Iterator<Item = I>,
    weight: impl Fn(&I) -> usize,
    work: impl Fn(I) -> O + Sync,
    mut take: impl FnMut(O) -> ControlFlow<()>,
) {
    let jobs = jobs.min(MOST);
    if jobs <= 1 {
        // An early end is no fault.
        let _ = items.map(work).try_for_each(take);
        return;
    }
    thread::scope(|scope| {
        // The system may refuse to start as many threads: the work is then shared by those that it gave.
        let lanes: Vec<(Sender<I>, Receiver<O>)> = (0..jobs)
            .map_while(|_| {
                let ((sender, waiting), (done, results)) = (channel::<I>(), channel());
                let work = &work;
                // A result that nobody waits for any more ends the thread.
                let lane = move || waiting.into_iter().map(work).try_for_each(|result| done.send(result));
                thread::Builder::new().spawn_scoped(scope, lane).ok().map(|_| (sender, results))
            })
            .collect();
        if lanes.is_empty() {
            let _ = items.map(&work).try_for_each(take);
            return;
        }
        let (mut senders, mut receivers) = (lanes.iter().cycle(), lanes.iter().cycle());
        let mut under_way: VecDeque<usize> = VecDeque::new();
        loop {
            while under_way.is_empty()
                || under_way.len() < lanes.len() * AHEAD && under_way.iter().sum::<usize>() < WEIGHT
            {
                let (Some(item), Some((sender, _))) = (items.next(), senders.next()) else { break };
                under_way.push_back(weight(&item));
                if sender.send(item).is_err() {
                    return;
                }
            }
            // Items go to the threads in turn, and so do the results come back.
            let Some((_, results)) = under_way.pop_front().and_then(|_| receivers.next()) else { return };
            let Ok(result) = results.recv() else { return };
            if take(result).is_break() {
                return;
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn squares(jobs: usize, count: u64, last: u64) -> Vec<u64> {
        let mut squares = Vec::new();
        let work = |item: u64| {
            thread::sleep(Duration::from_micros(item * 7 % 50));
            item * item
        };
        in_order(
            jobs,
            0..count,
            |_| 10 << 20,
            work,
            |square| {
                squares.push(square);
                if square == last * last { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            },
        );
        squares
    }

    #[test]
    fn results_come_in_the_order_of_the_items() {
        let expected: Vec<u64> = (0..200).map(|item| item * item).collect();
        for jobs in [0, 1, 2, 3, 8, 1_000_000] {
            assert_eq!(squares(jobs, 200, u64::from(u32::MAX)), expected, "{jobs}");
            assert_eq!(squares(jobs, 0, 0), [0; 0]);
        }
    }

    #[test]
    fn the_last_result_ends_the_work() {
        for jobs in [1, 2, 3] {
            assert_eq!(squares(jobs, u64::MAX, 5), [0, 1, 4, 9, 16, 25], "{jobs}");
        }
    }

    #[test]
    fn few_items_are_under_way_at_once() {
        use std::cell::Cell;
        let (given, taken, most) = (Cell::new(0_usize), Cell::new(0_usize), Cell::new(0_usize));
        let items = (0..100).inspect(|_| {
            given.set(given.get() + 1);
            most.set(most.get().max(given.get() - taken.get()));
        });
        in_order(
            2,
            items,
            |_| 40 << 20,
            |item: u64| item,
            |_| {
                taken.set(taken.get() + 1);
                ControlFlow::Continue(())
            },
        );
        assert_eq!((taken.get(), most.get()), (100, 2));
    }
}

//! How much memory a piece of work holds at most.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicBool, AtomicIsize, Ordering};

static COUNTS: AtomicBool = AtomicBool::new(false);
static LIVE: AtomicIsize = AtomicIsize::new(0);
static PEAK: AtomicIsize = AtomicIsize::new(0);

/// The allocator of the system, that counts what is held while it is asked to.
pub struct Counting;

fn note(size: usize, sign: isize) {
    if COUNTS.load(Ordering::Relaxed) {
        let change = sign * isize::try_from(size).unwrap_or(0);
        let live = LIVE.fetch_add(change, Ordering::Relaxed) + change;
        PEAK.fetch_max(live, Ordering::Relaxed);
    }
}

// SAFETY: every call goes to the system's allocator as it came; what is noted on the way allocates nothing.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        note(layout.size(), 1);
        // SAFETY: the caller's own.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        note(layout.size(), -1);
        // SAFETY: the caller's own.
        unsafe { System.dealloc(block, layout) }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // The old block and the new one may live together while one is copied to the other.
        note(size, 1);
        note(layout.size(), -1);
        // SAFETY: the caller's own.
        unsafe { System.realloc(block, layout, size) }
    }
}

/// The bytes that some work holds at most, beside what was there before; [`Counting`] must be the allocator.
pub fn peak_while<T>(work: impl FnOnce() -> T) -> usize {
    LIVE.store(0, Ordering::Relaxed);
    PEAK.store(0, Ordering::Relaxed);
    COUNTS.store(true, Ordering::Relaxed);
    let result = std::hint::black_box(work());
    COUNTS.store(false, Ordering::Relaxed);
    drop(result);
    usize::try_from(PEAK.load(Ordering::Relaxed)).unwrap_or(0)
}

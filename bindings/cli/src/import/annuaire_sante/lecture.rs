//! The file, read by several threads: each takes the block that comes next, and the parts are put together in order.

use std::collections::BTreeMap;
use std::io::{self, Read};
use std::sync::{Mutex, PoisonError, mpsc};
use std::thread;

use cpts_core::exchange::annuaire_sante::{Bloc, Blocs, Crible, Part};

/// How many parts wait to be put together: a block that takes long does not stop the others, and memory is bounded.
const AHEAD: usize = 16;

/// Sifts a text on as many threads as that, and gives the parts in their order, each with the bytes of its block.
pub(super) fn sift<R: Read + Send>(
    blocs: Blocs<R>,
    crible: &Crible<'_>,
    jobs: usize,
    mut take: impl FnMut(Part, usize) -> Result<(), String>,
    unreadable: impl Fn(&io::Error) -> String,
) -> Result<(), String> {
    let blocs = Mutex::new(blocs);
    let next = |bloc: &mut Bloc| blocs.lock().unwrap_or_else(PoisonError::into_inner).next_into(bloc);
    thread::scope(|scope| {
        let (sender, parts) = mpsc::sync_channel::<io::Result<(Part, usize)>>(AHEAD);
        for _ in 0..jobs.max(1) {
            let sender = sender.clone();
            let work = move || {
                let mut bloc = Bloc::default();
                loop {
                    let read = match next(&mut bloc) {
                        Ok(false) => return,
                        Ok(true) => Ok((crible.sift(&bloc), bloc.len())),
                        Err(error) => Err(error),
                    };
                    let is_last = read.is_err();
                    // Nobody waits for more after a failure.
                    if sender.send(read).is_err() || is_last {
                        return;
                    }
                }
            };
            // The system may refuse a thread: the work is then shared by those that it gave.
            if thread::Builder::new().spawn_scoped(scope, work).is_err() {
                break;
            }
        }
        drop(sender);
        let mut waiting: BTreeMap<u64, (Part, usize)> = BTreeMap::new();
        let mut rank = 0;
        for read in parts {
            let (part, length) = read.map_err(|error| unreadable(&error))?;
            waiting.insert(part.rang(), (part, length));
            while let Some((part, length)) = waiting.remove(&rank) {
                rank += 1;
                take(part, length)?;
            }
        }
        Ok(())
    })
}

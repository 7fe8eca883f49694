//! Lists of numbers, one after another.

/// Lists of numbers, known by their rank.
#[derive(Debug, Clone, Default)]
pub(super) struct Table {
    values: Vec<u32>,
    /// Where each list ends among the values.
    ends: Vec<u32>,
}

impl Table {
    /// How many lists there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Adds a list, and empties it.
    pub(super) fn push(&mut self, list: &mut Vec<u32>) {
        self.values.append(list);
        self.ends.push(u32::try_from(self.values.len()).unwrap_or(u32::MAX));
    }

    pub(super) fn get(&self, rank: usize) -> &[u32] {
        let start = rank.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or_default();
        let end = self.ends.get(rank).copied().unwrap_or(start);
        self.values.get(start as usize..end as usize).unwrap_or_default()
    }

    /// How many numbers each of the lists has that are made of pairs of a list's rank and a number.
    pub(super) fn counted(n_lists: usize, ranks: impl Iterator<Item = u32>) -> Self {
        let mut ends = vec![0_u32; n_lists];
        for rank in ranks {
            if let Some(count) = ends.get_mut(rank as usize) {
                *count += 1;
            }
        }
        let mut total = 0;
        for end in &mut ends {
            (*end, total) = (total, total + *end);
        }
        Self { values: vec![0; total as usize], ends }
    }

    /// Puts in the numbers that were counted, in order: the ends go from where each list starts to where it ends.
    pub(super) fn filled(&mut self, pairs: impl Iterator<Item = (u32, u32)>) {
        for (rank, number) in pairs {
            let Some(next) = self.ends.get_mut(rank as usize) else { continue };
            if let Some(slot) = self.values.get_mut(*next as usize) {
                *slot = number;
            }
            *next += 1;
        }
    }

    /// All the numbers of all the lists.
    pub(super) fn values(&self) -> &[u32] {
        &self.values
    }

    /// Each number with the rank of its list.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (u32, u32)> {
        let mut rank = 0;
        (0_u32..).zip(&self.values).map(move |(place, value)| {
            while self.ends.get(rank as usize).is_some_and(|end| *end <= place) {
                rank += 1;
            }
            (*value, rank)
        })
    }
}

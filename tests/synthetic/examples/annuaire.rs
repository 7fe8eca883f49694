//! Prints the dossier of a synthetic directory: `cargo run -p cpts-synthetic --example annuaire -- 48 8`.

#![expect(clippy::print_stdout, reason = "it is what the program is for")]

fn main() {
    let mut sizes = std::env::args().skip(1).filter_map(|argument| argument.parse().ok());
    let adherents = sizes.next().unwrap_or(48);
    let actions = sizes.next().unwrap_or(8);
    print!("{}", cpts_synthetic::Directory { adherents, actions, seed: 1 }.pretty());
}

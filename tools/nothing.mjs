// Stands in a bundle for what a library would load and is never asked for.
export default {};

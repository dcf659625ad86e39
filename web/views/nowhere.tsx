/** An address that names no view. */
export function Nowhere() {
  return (
    <div class="narrow">
      <h1 tabIndex={-1}>There is nothing at this address</h1>
      <p>
        <a href="#/">Begin at the first page</a>
      </p>
    </div>
  );
}

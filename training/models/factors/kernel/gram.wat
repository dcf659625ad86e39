;; matrix += Σ z zᵀ (lower blocks), vector += Σ y z, and returns Σ y², over `count` observations: what a weighted linear
;; regression is solved from, three quarters of a Gibbs sweep.
;;
;; An observation names a row of `table`: `width` bytes of floats z, a multiple of 16, then a scale s and an offset o. With the
;; observation's target t, y = s t - o. Observations are gathered 64 at a time, which stay in the nearest cache; each block of
;; four by four elements is kept in registers while they are gone through. Sums of 64 are floats, sums of those doubles.
;; All sizes and addresses are in bytes, but `count`.
(module
  (memory (import "env" "memory") 1)
  (func (export "gram")
    (param $table i32) (param $width i32)
    ;; i32 and f32, one each an observation.
    (param $rows i32) (param $targets i32) (param $count i32)
    ;; f64: row-major, (width / 4)² elements, and width / 4 of them.
    (param $matrix i32) (param $vector i32)
    ;; Room for 64 observations of width + 16 bytes.
    (param $tile i32)
    (result f64)
    (local $stride i32) (local $end i32) (local $at i32) (local $from i32) (local $i i32) (local $j i32) (local $to i32)
    (local $y f32) (local $squares f64)
    (local $z v128) (local $a v128) (local $b v128) (local $c v128) (local $d v128) (local $v v128)
    (local.set $stride (i32.add (local.get $width) (i32.const 16)))
    (block $done
      (loop $nextTile
        (br_if $done (i32.eqz (local.get $count)))

        ;; z, then y four times.
        (local.set $at (local.get $tile))
        (local.set $end
          (i32.add (local.get $tile) (i32.mul (i32.const 64) (local.get $stride))))
        (block $gathered
          (loop $nextGathered
            (br_if $gathered (i32.eqz (local.get $count)))
            (br_if $gathered (i32.ge_u (local.get $at) (local.get $end)))
            (local.set $from
              (i32.add (local.get $table) (i32.mul (i32.load (local.get $rows)) (local.get $stride))))
            (local.set $i (i32.const 0))
            (loop $nextFour
              (v128.store
                (i32.add (local.get $at) (local.get $i))
                (v128.load (i32.add (local.get $from) (local.get $i))))
              (local.set $i (i32.add (local.get $i) (i32.const 16)))
              (br_if $nextFour (i32.lt_u (local.get $i) (local.get $width))))
            (local.set $from (i32.add (local.get $from) (local.get $width)))
            (local.set $y
              (f32.sub
                (f32.mul (f32.load (local.get $from)) (f32.load (local.get $targets)))
                (f32.load offset=4 (local.get $from))))
            (v128.store (i32.add (local.get $at) (local.get $width)) (f32x4.splat (local.get $y)))
            (local.set $squares
              (f64.add
                (local.get $squares)
                (f64.mul (f64.promote_f32 (local.get $y)) (f64.promote_f32 (local.get $y)))))
            (local.set $rows (i32.add (local.get $rows) (i32.const 4)))
            (local.set $targets (i32.add (local.get $targets) (i32.const 4)))
            (local.set $count (i32.sub (local.get $count) (i32.const 1)))
            (local.set $at (i32.add (local.get $at) (local.get $stride)))
            (br $nextGathered)))
        (local.set $end (local.get $at))

        ;; Blocks of four rows from `i` and four columns from `j` on, j ≤ i.
        (local.set $i (i32.const 0))
        (loop $nextRows
          (local.set $j (i32.const 0))
          (loop $nextColumns
            (local.set $a (f32x4.splat (f32.const 0)))
            (local.set $b (local.get $a))
            (local.set $c (local.get $a))
            (local.set $d (local.get $a))
            (local.set $v (local.get $a))
            (local.set $at (local.get $tile))
            (loop $nextObservation
              (local.set $z (v128.load (i32.add (local.get $at) (local.get $j))))
              (local.set $from (i32.add (local.get $at) (local.get $i)))
              (local.set $a
                (f32x4.add (local.get $a) (f32x4.mul (local.get $z) (v128.load32_splat (local.get $from)))))
              (local.set $b
                (f32x4.add (local.get $b) (f32x4.mul (local.get $z) (v128.load32_splat offset=4 (local.get $from)))))
              (local.set $c
                (f32x4.add (local.get $c) (f32x4.mul (local.get $z) (v128.load32_splat offset=8 (local.get $from)))))
              (local.set $d
                (f32x4.add (local.get $d) (f32x4.mul (local.get $z) (v128.load32_splat offset=12 (local.get $from)))))
              ;; Kept in one block of each row alone; a branch would cost more than it spares.
              (local.set $v
                (f32x4.add
                  (local.get $v)
                  (f32x4.mul (local.get $z) (v128.load (i32.add (local.get $at) (local.get $width))))))
              (local.set $at (i32.add (local.get $at) (local.get $stride)))
              (br_if $nextObservation (i32.lt_u (local.get $at) (local.get $end))))
            ;; A row of the matrix has twice as many bytes as one of floats.
            (local.set $to
              (i32.add
                (local.get $matrix)
                (i32.shl
                  (i32.add (local.get $j) (i32.mul (i32.shr_u (local.get $i) (i32.const 2)) (local.get $width)))
                  (i32.const 1))))
            (call $add (local.get $to) (local.get $a))
            (local.set $to (i32.add (local.get $to) (i32.shl (local.get $width) (i32.const 1))))
            (call $add (local.get $to) (local.get $b))
            (local.set $to (i32.add (local.get $to) (i32.shl (local.get $width) (i32.const 1))))
            (call $add (local.get $to) (local.get $c))
            (local.set $to (i32.add (local.get $to) (i32.shl (local.get $width) (i32.const 1))))
            (call $add (local.get $to) (local.get $d))
            (local.set $j (i32.add (local.get $j) (i32.const 16)))
            (br_if $nextColumns (i32.le_u (local.get $j) (local.get $i))))
          (call $add (i32.add (local.get $vector) (i32.shl (local.get $i) (i32.const 1))) (local.get $v))
          (local.set $i (i32.add (local.get $i) (i32.const 16)))
          (br_if $nextRows (i32.lt_u (local.get $i) (local.get $width))))
        (br $nextTile)))
    (local.get $squares))

  ;; Adds four floats to the four doubles at `to`.
  (func $add (param $to i32) (param $floats v128)
    (v128.store
      (local.get $to)
      (f64x2.add (v128.load (local.get $to)) (f64x2.promote_low_f32x4 (local.get $floats))))
    (v128.store offset=16
      (local.get $to)
      (f64x2.add
        (v128.load offset=16 (local.get $to))
        (f64x2.promote_low_f32x4
          (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15 (local.get $floats) (local.get $floats)))))))

;; out = max(least, from + x · kernel), row by row: a dense layer with its bias (`from`, stride 0) and its activation, or
;; what a further part of its input adds (`from` is `out`).
;;
;; Zeros of x are skipped: most features of a row, and half of what a ReLU layer yields, are 0. The others are listed
;; once a row; then each block of 32 units is kept in 8 registers while the list is gone through. Addresses and strides
;; are in bytes. Units come in fours: `width` (bytes of a kernel row) is a multiple of 16.
(module
  (memory (import "env" "memory") 1)
  (func (export "dense")
    (param $x i32) (param $xStride i32) (param $inputs i32)
    (param $kernel i32) (param $width i32)
    (param $from i32) (param $fromStride i32)
    (param $out i32) (param $outStride i32) (param $rows i32)
    ;; Room for 8 bytes an input: address of the kernel row, value.
    (param $list i32)
    ;; 0 for ReLU, -infinity for none.
    (param $least f32)
    (local $i i32) (local $row i32) (local $value f32) (local $end i32) (local $at i32)
    (local $unit i32) (local $to i32) (local $start i32) (local $weights i32) (local $scale v128) (local $floor v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local $e v128) (local $f v128) (local $g v128) (local $h v128)
    (local.set $floor (f32x4.splat (local.get $least)))
    (block $done
      (loop $nextRow
        (br_if $done (i32.eqz (local.get $rows)))

        ;; The inputs that are not 0. Written always, kept by moving on: a branch would be mispredicted half the time.
        (local.set $end (local.get $list))
        (local.set $row (local.get $kernel))
        (local.set $i (i32.const 0))
        (block $listed
          (loop $nextInput
            (br_if $listed (i32.ge_u (local.get $i) (local.get $inputs)))
            ;; Four zeros are passed over at once; rows are padded with zeros to fours.
            (if (i32.eqz (i32.and (local.get $i) (i32.const 3)))
              (then
                (if
                  (i32.eqz
                    (v128.any_true
                      (v128.load (i32.add (local.get $x) (i32.shl (local.get $i) (i32.const 2))))))
                  (then
                    (local.set $row (i32.add (local.get $row) (i32.shl (local.get $width) (i32.const 2))))
                    (local.set $i (i32.add (local.get $i) (i32.const 4)))
                    (br $nextInput)))))
            (local.set $value (f32.load (i32.add (local.get $x) (i32.shl (local.get $i) (i32.const 2)))))
            (i32.store (local.get $end) (local.get $row))
            (f32.store offset=4 (local.get $end) (local.get $value))
            (local.set $end
              (i32.add (local.get $end) (i32.shl (f32.ne (local.get $value) (f32.const 0)) (i32.const 3))))
            (local.set $row (i32.add (local.get $row) (local.get $width)))
            (local.set $i (i32.add (local.get $i) (i32.const 1)))
            (br $nextInput)))

        ;; 32 units at a time.
        (local.set $unit (i32.const 0))
        (block $blocked
          (loop $nextBlock
            (br_if $blocked (i32.gt_u (i32.add (local.get $unit) (i32.const 128)) (local.get $width)))
            (local.set $to (i32.add (local.get $out) (local.get $unit)))
            (local.set $start (i32.add (local.get $from) (local.get $unit)))
            (local.set $a (v128.load (local.get $start)))
            (local.set $b (v128.load offset=16 (local.get $start)))
            (local.set $c (v128.load offset=32 (local.get $start)))
            (local.set $d (v128.load offset=48 (local.get $start)))
            (local.set $e (v128.load offset=64 (local.get $start)))
            (local.set $f (v128.load offset=80 (local.get $start)))
            (local.set $g (v128.load offset=96 (local.get $start)))
            (local.set $h (v128.load offset=112 (local.get $start)))
            (local.set $at (local.get $list))
            (block $added
              (loop $nextListed
                (br_if $added (i32.ge_u (local.get $at) (local.get $end)))
                (local.set $weights (i32.add (i32.load (local.get $at)) (local.get $unit)))
                (local.set $scale (v128.load32_splat offset=4 (local.get $at)))
                (local.set $a (f32x4.add (local.get $a) (f32x4.mul (local.get $scale) (v128.load (local.get $weights)))))
                (local.set $b
                  (f32x4.add (local.get $b) (f32x4.mul (local.get $scale) (v128.load offset=16 (local.get $weights)))))
                (local.set $c
                  (f32x4.add (local.get $c) (f32x4.mul (local.get $scale) (v128.load offset=32 (local.get $weights)))))
                (local.set $d
                  (f32x4.add (local.get $d) (f32x4.mul (local.get $scale) (v128.load offset=48 (local.get $weights)))))
                (local.set $e
                  (f32x4.add (local.get $e) (f32x4.mul (local.get $scale) (v128.load offset=64 (local.get $weights)))))
                (local.set $f
                  (f32x4.add (local.get $f) (f32x4.mul (local.get $scale) (v128.load offset=80 (local.get $weights)))))
                (local.set $g
                  (f32x4.add (local.get $g) (f32x4.mul (local.get $scale) (v128.load offset=96 (local.get $weights)))))
                (local.set $h
                  (f32x4.add (local.get $h) (f32x4.mul (local.get $scale) (v128.load offset=112 (local.get $weights)))))
                (local.set $at (i32.add (local.get $at) (i32.const 8)))
                (br $nextListed)))
            (v128.store (local.get $to) (f32x4.max (local.get $a) (local.get $floor)))
            (v128.store offset=16 (local.get $to) (f32x4.max (local.get $b) (local.get $floor)))
            (v128.store offset=32 (local.get $to) (f32x4.max (local.get $c) (local.get $floor)))
            (v128.store offset=48 (local.get $to) (f32x4.max (local.get $d) (local.get $floor)))
            (v128.store offset=64 (local.get $to) (f32x4.max (local.get $e) (local.get $floor)))
            (v128.store offset=80 (local.get $to) (f32x4.max (local.get $f) (local.get $floor)))
            (v128.store offset=96 (local.get $to) (f32x4.max (local.get $g) (local.get $floor)))
            (v128.store offset=112 (local.get $to) (f32x4.max (local.get $h) (local.get $floor)))
            (local.set $unit (i32.add (local.get $unit) (i32.const 128)))
            (br $nextBlock)))

        ;; The rest, four at a time.
        (block $rested
          (loop $nextFour
            (br_if $rested (i32.ge_u (local.get $unit) (local.get $width)))
            (local.set $to (i32.add (local.get $out) (local.get $unit)))
            (local.set $start (i32.add (local.get $from) (local.get $unit)))
            (local.set $a (v128.load (local.get $start)))
            (local.set $at (local.get $list))
            (block $added
              (loop $nextListed
                (br_if $added (i32.ge_u (local.get $at) (local.get $end)))
                (local.set $weights (i32.add (i32.load (local.get $at)) (local.get $unit)))
                (local.set $scale (v128.load32_splat offset=4 (local.get $at)))
                (local.set $a (f32x4.add (local.get $a) (f32x4.mul (local.get $scale) (v128.load (local.get $weights)))))
                (local.set $at (i32.add (local.get $at) (i32.const 8)))
                (br $nextListed)))
            (v128.store (local.get $to) (f32x4.max (local.get $a) (local.get $floor)))
            (local.set $unit (i32.add (local.get $unit) (i32.const 16)))
            (br $nextFour)))

        (local.set $x (i32.add (local.get $x) (local.get $xStride)))
        (local.set $from (i32.add (local.get $from) (local.get $fromStride)))
        (local.set $out (i32.add (local.get $out) (local.get $outStride)))
        (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
        (br $nextRow)))))

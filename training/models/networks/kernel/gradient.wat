;; out = aᵀ · b: the gradient of a dense layer's weights, of its inputs `a` (rows × inputs) and of the gradient `b` of what it
;; yields (rows × units). TensorFlow.js' own kernel would transpose `a` and pack `b` first, which takes longer than the product.
;;
;; Rows come 64 at a time, which stay in the nearest caches; of each input, 16 units are summed in registers while they are
;; gone through. Sizes and addresses are in bytes, but `rows`; `units` is a multiple of 64.
(module
  (memory (import "env" "memory") 1)
  (func (export "gradient")
    (param $a i32) (param $inputs i32) (param $b i32) (param $units i32) (param $rows i32) (param $out i32)
    (local $end i32) (local $input i32) (local $unit i32) (local $x i32) (local $y i32) (local $to i32) (local $tile i32)
    (local $value v128) (local $c v128) (local $d v128) (local $e v128) (local $f v128)
    (memory.fill
      (local.get $out)
      (i32.const 0)
      (i32.mul (i32.shr_u (local.get $inputs) (i32.const 2)) (local.get $units)))
    (block $done
      (loop $nextTile
        (br_if $done (i32.eqz (local.get $rows)))
        (local.set $tile
          (select (local.get $rows) (i32.const 64) (i32.lt_u (local.get $rows) (i32.const 64))))
        (local.set $end (i32.add (local.get $a) (i32.mul (local.get $tile) (local.get $inputs))))
        (local.set $to (local.get $out))
        (local.set $input (i32.const 0))
        (loop $nextInput
          (local.set $unit (i32.const 0))
          (loop $nextUnits
            (local.set $c (v128.load (local.get $to)))
            (local.set $d (v128.load offset=16 (local.get $to)))
            (local.set $e (v128.load offset=32 (local.get $to)))
            (local.set $f (v128.load offset=48 (local.get $to)))
            (local.set $x (i32.add (local.get $a) (local.get $input)))
            (local.set $y (i32.add (local.get $b) (local.get $unit)))
            (loop $nextRow
              (local.set $value (v128.load32_splat (local.get $x)))
              (local.set $c (f32x4.add (local.get $c) (f32x4.mul (local.get $value) (v128.load (local.get $y)))))
              (local.set $d
                (f32x4.add (local.get $d) (f32x4.mul (local.get $value) (v128.load offset=16 (local.get $y)))))
              (local.set $e
                (f32x4.add (local.get $e) (f32x4.mul (local.get $value) (v128.load offset=32 (local.get $y)))))
              (local.set $f
                (f32x4.add (local.get $f) (f32x4.mul (local.get $value) (v128.load offset=48 (local.get $y)))))
              (local.set $x (i32.add (local.get $x) (local.get $inputs)))
              (local.set $y (i32.add (local.get $y) (local.get $units)))
              (br_if $nextRow (i32.lt_u (local.get $x) (local.get $end))))
            (v128.store (local.get $to) (local.get $c))
            (v128.store offset=16 (local.get $to) (local.get $d))
            (v128.store offset=32 (local.get $to) (local.get $e))
            (v128.store offset=48 (local.get $to) (local.get $f))
            (local.set $to (i32.add (local.get $to) (i32.const 64)))
            (local.set $unit (i32.add (local.get $unit) (i32.const 64)))
            (br_if $nextUnits (i32.lt_u (local.get $unit) (local.get $units))))
          (local.set $input (i32.add (local.get $input) (i32.const 4)))
          (br_if $nextInput (i32.lt_u (local.get $input) (local.get $inputs))))
        (local.set $a (local.get $end))
        (local.set $b (i32.add (local.get $b) (i32.mul (local.get $tile) (local.get $units))))
        (local.set $rows (i32.sub (local.get $rows) (local.get $tile)))
        (br $nextTile)))))

"""What training minimises, and what tables report.

Pictures are (N,3,H,W) in [-1,1]. Every loss answers one number per example, (N,) float32, unweighted; the mean over
the batch is the caller's, so that examples can count for less. All of them may be called under bf16 autocast:
convolutions follow it, differences, norms and sums are float32.
"""
